package id.rewang.payment.payment;

import static id.rewang.payment.payment.SamplePayments.NOW;
import static id.rewang.payment.payment.SamplePayments.PAYEE;
import static id.rewang.payment.payment.SamplePayments.TAXES;
import static id.rewang.payment.payment.SamplePayments.TREASURER;
import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.kit.money.Money;
import id.rewang.payment.bank.TransferStatus;
import id.rewang.payment.bankorder.BankOrder;
import id.rewang.payment.bankorder.BankOrder.Effect;
import id.rewang.payment.bankorder.BankOrder.Step;
import id.rewang.payment.bankorder.Channel;
import id.rewang.payment.ledger.Account;
import id.rewang.payment.ledger.Accounts;
import id.rewang.payment.ledger.BookInMemory;
import id.rewang.payment.ledger.Transfer;
import id.rewang.payment.order.OrderCopy;
import id.rewang.payment.order.PaymentMethod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random histories: a treasurer who pays as soon as it is possible, a bank that loses requests and answers, refuses, returns, and
 * says everything late, twice and out of order. Whatever happens, the payee never has the money twice and the books agree.
 */
class PayingOnceTest {

    private static final int HISTORIES = 500;
    private static final int STEPS = 80;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void neverPaysTwiceAndTheBooksAgreeWithTheBank(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < HISTORIES; i++) {
            new History(random).play();
        }
    }

    /** What the bank knows of a reference. */
    private enum AtBank {
        NOT_FOUND,
        PENDING,
        PAID,
        REFUSED,
        RETURNED
    }

    private record Said(String reference, TransferStatus word) {}

    private static final class History {

        private static final Money CASH = Money.rupiah(10_000_000);
        private static final long GROSS = 3_000_000;

        private final Random random;
        private final BookInMemory book = new BookInMemory();
        private final OrderCopy order;
        private final Payment payment;
        private final Account cash;
        private final Account payable;
        private final Map<String, BankOrder> attempts = new HashMap<>();
        private final Map<String, AtBank> bank = new HashMap<>();
        private final List<Said> underWay = new ArrayList<>();

        History(Random random) {
            this.random = random;
            payment = SamplePayments.due(PaymentMethod.UP);
            Payment.Facts facts = payment.facts();
            cash = Accounts.upCash(facts.region(), facts.departmentId());
            payable = Accounts.payable(facts.region(), facts.orderId());
            order = OrderCopy.submitted(
                    new OrderCopy.Facts(
                            facts.orderId(),
                            1,
                            facts.region(),
                            facts.departmentId(),
                            facts.sellerId(),
                            facts.method(),
                            2026,
                            "5.1",
                            LocalDate.of(2026, 10, 30)),
                    facts.gross(),
                    cash,
                    1);
            book.post(List.of(
                    Transfer.direct(
                            UUID.randomUUID(), "up", cash, Accounts.generalTreasury(facts.region()), CASH, null),
                    order.hold().pending(),
                    Bookings.bill(facts)));
            payment.request();
            payment.authorise();
        }

        void play() {
            for (int step = 0; step < STEPS; step++) {
                switch (random.nextInt(6)) {
                    case 0 -> instructIfPossible();
                    case 1 -> work();
                    case 2 -> callBack();
                    case 3 -> changeAtBank();
                    case 4 -> deliver();
                    default -> depositTax();
                }
                checkNeverTwice();
            }
            settleDown();
            checkBooks();
        }

        private void instructIfPossible() {
            if (payment.state() != PaymentState.AUTHORISED && payment.state() != PaymentState.RETURNED) {
                return;
            }
            boolean taxWasReserved = payment.taxCash() != TaxCash.NONE;
            String reference =
                    payment.instruct(TAXES, PAYEE, Channel.SNAP, TREASURER, NOW).reference();
            book.post(new Bookings(payment).instruct(order, taxWasReserved));
            attempts.put(
                    reference,
                    BankOrder.queued(new BankOrder.Facts(
                            reference,
                            BankOrder.Obligation.PAYMENT,
                            payment.id(),
                            payment.attempt(),
                            "35.73",
                            payment.facts().departmentId(),
                            Channel.SNAP,
                            UUID.randomUUID(),
                            "114",
                            "1",
                            "X",
                            payment.net(),
                            "",
                            NOW)));
        }

        /** The worker makes the next step of an open attempt; request or answer may be lost. */
        private void work() {
            for (BankOrder attempt : attempts.values()) {
                if (attempt.isFinal()) {
                    continue;
                }
                String reference = attempt.facts().reference();
                boolean arrives = random.nextInt(4) > 0;
                if (attempt.progress().nextStep() == Step.SEND && arrives) {
                    bank.computeIfAbsent(reference, key -> decision());
                }
                boolean answered = arrives && random.nextInt(4) > 0;
                say(reference, answered ? known(reference) : new TransferStatus.Unknown("time-out"));
                if (answered && random.nextBoolean()) {
                    deliverLast();
                }
            }
        }

        private AtBank decision() {
            return switch (random.nextInt(4)) {
                case 0 -> AtBank.REFUSED;
                case 1 -> AtBank.PENDING;
                default -> AtBank.PAID;
            };
        }

        private void changeAtBank() {
            for (Map.Entry<String, AtBank> transfer : bank.entrySet()) {
                if (transfer.getValue() == AtBank.PENDING) {
                    transfer.setValue(random.nextBoolean() ? AtBank.PAID : AtBank.REFUSED);
                } else if (transfer.getValue() == AtBank.PAID && random.nextInt(4) == 0) {
                    transfer.setValue(AtBank.RETURNED);
                }
            }
        }

        private void callBack() {
            bank.keySet().forEach(reference -> say(reference, known(reference)));
        }

        private TransferStatus known(String reference) {
            return switch (bank.getOrDefault(reference, AtBank.NOT_FOUND)) {
                case NOT_FOUND -> new TransferStatus.NotFound();
                case PENDING -> new TransferStatus.Pending();
                case PAID -> new TransferStatus.Settled("BNK");
                case REFUSED -> new TransferStatus.Refused("18", "inactive");
                case RETURNED -> new TransferStatus.Returned("BNK", "04", "closed");
            };
        }

        private void say(String reference, TransferStatus word) {
            underWay.add(new Said(reference, word));
        }

        private void deliver() {
            if (!underWay.isEmpty()) {
                int which = random.nextInt(underWay.size());
                hear(random.nextInt(3) == 0 ? underWay.get(which) : underWay.remove(which));
            }
        }

        private void deliverLast() {
            hear(underWay.removeLast());
        }

        private void hear(Said said) {
            BankOrder attempt = attempts.get(said.reference());
            Effect effect = attempt.hear(said.word());
            switch (effect) {
                case NOTHING -> {}
                case PAID -> paid(attempt);
                case REFUSED -> {
                    boolean stays = taxIsOnItsWay();
                    payment.refuse(attempt.facts().attempt(), "18", "inactive", NOW)
                            .ifPresent(event -> book.post(new Bookings(payment).refuse(order, stays)));
                }
                case SENT_BACK -> sentBack(attempt);
                case PAID_AND_SENT_BACK -> {
                    paid(attempt);
                    sentBack(attempt);
                }
            }
            assertThat(attempt.progress().contradiction()).isNull();
        }

        private void paid(BankOrder attempt) {
            payment.settle(attempt.facts().attempt(), "BNK", NOW)
                    .ifPresent(event -> book.post(new Bookings(payment).settle()));
        }

        private void sentBack(BankOrder attempt) {
            boolean stays = taxIsOnItsWay();
            payment.sendBack(attempt.facts().attempt(), "04", "closed", NOW)
                    .ifPresent(event -> book.post(new Bookings(payment).sendBack(order, stays)));
        }

        private boolean taxIsOnItsWay() {
            return payment.taxCash() == TaxCash.DEPOSITING || payment.taxCash() == TaxCash.DEPOSITED;
        }

        private void depositTax() {
            if (payment.taxCash() == TaxCash.DEPOSITING) {
                if (random.nextBoolean()) {
                    book.post(List.of(new Bookings(payment).taxCash().post()));
                    payment.taxDeposited();
                } else {
                    payment.taxDepositReturned();
                }
            } else if (payment.taxCash() == TaxCash.RESERVED && payment.state() == PaymentState.SETTLED) {
                payment.depositTax();
            }
        }

        private void checkNeverTwice() {
            assertThat(bank.values().stream().filter(AtBank.PAID::equals).count())
                    .isLessThanOrEqualTo(1);
            assertThat(attempts.values().stream()
                            .filter(attempt -> !attempt.isFinal())
                            .count())
                    .isLessThanOrEqualTo(1);
        }

        /** Everything that is under way arrives, every enquiry is answered. */
        private void settleDown() {
            for (int i = 0; i < 5; i++) {
                while (!underWay.isEmpty()) {
                    deliverLast();
                }
                bank.replaceAll((reference, state) -> state == AtBank.PENDING ? AtBank.PAID : state);
                for (BankOrder attempt : attempts.values()) {
                    String reference = attempt.facts().reference();
                    if (!attempt.isFinal()) {
                        bank.putIfAbsent(reference, AtBank.PAID);
                    }
                    if (bank.containsKey(reference)) {
                        say(reference, known(reference));
                    }
                }
            }
            checkNeverTwice();
        }

        private void checkBooks() {
            boolean payeeHasIt = bank.containsValue(AtBank.PAID);
            assertThat(payment.state() == PaymentState.SETTLED).isEqualTo(payeeHasIt);
            assertThat(book.balance(payable)).isEqualTo(payeeHasIt ? 0 : -GROSS);
            long net = payeeHasIt ? GROSS - 15_000 : 0;
            long deposited = payment.taxCash() == TaxCash.DEPOSITED ? 15_000 : 0;
            assertThat(book.balance(cash)).isEqualTo(10_000_000 - net - deposited);
            assertThat(book.pendingCredits(cash)).isEqualTo(GROSS - net - deposited);
        }
    }
}
