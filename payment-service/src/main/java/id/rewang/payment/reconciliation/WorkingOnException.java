package id.rewang.payment.reconciliation;

import id.rewang.kit.money.Money;
import id.rewang.kit.security.Actor;
import id.rewang.kit.security.Roles;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.ProblemException;
import id.rewang.payment.event.PaymentEvent.MatchedBy;
import id.rewang.payment.event.PaymentEvent.PaymentReconciled;
import id.rewang.payment.event.PaymentEvents;
import id.rewang.payment.fund.BankAccount;
import id.rewang.payment.fund.BankAccounts;
import id.rewang.payment.ledger.Ledger;
import id.rewang.payment.ledger.LedgerReading;
import id.rewang.payment.ledger.LedgerReading.BookedTransfer;
import id.rewang.payment.ledger.Transfer;
import id.rewang.payment.order.PaymentMethod;
import id.rewang.payment.payment.AttemptTransfers;
import id.rewang.payment.payment.OpeningPayments;
import id.rewang.payment.payment.Payment;
import id.rewang.payment.payment.PaymentState;
import id.rewang.payment.payment.Payments;
import id.rewang.payment.reconciliation.Matches.Match;
import id.rewang.payment.reconciliation.StatementException.Category;
import id.rewang.payment.reconciliation.StatementException.State;
import id.rewang.payment.statement.BankStatements;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People settle what the ladder could not: they say which movement a line shows, or what it is and who looks after it. */
@Component
public class WorkingOnException {

    private final BankAccounts accounts;
    private final OpeningPayments opening;
    private final Payments payments;
    private final StatementExceptions exceptions;
    private final BankStatements statements;
    private final Matches matches;
    private final Ledger ledger;
    private final LedgerReading reading;
    private final PaymentEvents events;
    private final Clock clock;

    WorkingOnException(
            BankAccounts accounts,
            OpeningPayments opening,
            Payments payments,
            StatementExceptions exceptions,
            BankStatements statements,
            Matches matches,
            Ledger ledger,
            LedgerReading reading,
            PaymentEvents events,
            Clock clock) {
        this.accounts = accounts;
        this.opening = opening;
        this.payments = payments;
        this.exceptions = exceptions;
        this.statements = statements;
        this.matches = matches;
        this.ledger = ledger;
        this.reading = reading;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The line shows this payment leaving, or coming back.
     *
     * @throws ProblemException 422 {@code amount-differs}, {@code matched-before} or {@code not-on-this-account}
     */
    @Transactional
    public StatementException matchPayment(UUID lineId, UUID paymentId, ExpectedVersion expected, Actor actor) {
        StatementException open = open(lineId, expected, actor, paymentId);
        Payment payment = payments.find(paymentId).orElseThrow(() -> ProblemException.notFound("payment", paymentId));
        actor.mustShareRegion(payment.facts().region(), "payment", paymentId);
        Money shown = open.amount().isNegative() ? Money.ZERO.minus(open.amount()) : open.amount();
        if (!shown.equals(payment.net())) {
            throw ProblemException.refused(
                    "amount-differs", "The line is " + open.amount() + ", the payment's net is " + payment.net() + ".");
        }
        mustUse(open, payment);
        UUID transfer = transfer(open, payment);
        return matched(open, transfer, open.amount().isNegative() ? payment : null);
    }

    /** The line shows this transfer of the ledger. */
    @Transactional
    public StatementException matchTransfer(UUID lineId, UUID transferId, ExpectedVersion expected, Actor actor) {
        StatementException open = open(lineId, expected, actor, null);
        BookedTransfer transfer = reading.find(transferId, actor.region())
                .orElseThrow(() -> ProblemException.notFound("transfer", transferId));
        Money amount = transfer.amount();
        if (!amount.equals(open.amount().isNegative() ? Money.ZERO.minus(open.amount()) : open.amount())) {
            throw ProblemException.refused(
                    "amount-differs", "The line is " + open.amount() + ", the transfer " + amount + ".");
        }
        String cash = open.amount().isNegative() ? transfer.creditCode() : transfer.debitCode();
        if (!cashCodes(open).contains(cash)
                || transfer.kind().equals("PENDING")
                || transfer.kind().equals("VOID")) {
            throw ProblemException.refused(
                    "not-on-this-account", "The transfer does not move the cash of this bank account that way.");
        }
        return matched(open, transferId, null);
    }

    /** The line is a fee or interest and booked as such, or stays in suspense with a category, an owner and a reason. */
    @Transactional
    public StatementException explain(
            UUID lineId, Category category, String owner, String reason, ExpectedVersion expected, Actor actor) {
        StatementException open = open(lineId, expected, actor, null);
        mustFit(category, open.amount());
        boolean booked = category == Category.BANK_FEE || category == Category.INTEREST;
        StatementException explained = open.now(booked ? State.BOOKED : State.OPEN, category, owner, reason);
        exceptions.update(explained);
        if (booked) {
            List<Transfer> transfers = new ArrayList<>();
            transfers.add(open.outOfSuspense());
            transfers.addAll(open.asFeeOrInterest());
            ledger.postAll(transfers, clock.instant());
        }
        return explained;
    }

    private StatementException open(UUID lineId, ExpectedVersion expected, Actor actor, @Nullable UUID paymentId) {
        StatementException seen = exceptions.of(List.of(lineId)).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("unmatched statement line", lineId));
        actor.mustShareRegion(seen.region(), "unmatched statement line", lineId);
        UUID department = seen.departmentId();
        if (!actor.is(Roles.TREASURY_OFFICER)) {
            if (department == null) {
                throw Actor.notYours("The statement is the region's.");
            }
            actor.mustWorkFor(department);
        }
        accounts.lock(seen.bankAccountId());
        if (paymentId != null) {
            opening.open(List.of(paymentId));
        }
        StatementException locked = exceptions.lock(lineId).orElseThrow();
        expected.check(locked.version());
        if (locked.state() != State.OPEN) {
            throw ProblemException.illegalState("statement line", locked.state(), "this", List.of());
        }
        return locked;
    }

    private static void mustFit(Category category, Money amount) {
        boolean debit = amount.isNegative();
        boolean fits = switch (category) {
            case BANK_FEE, STRAY_DEBIT -> debit;
            case INTEREST, STRAY_CREDIT -> !debit;
            case OTHER -> true;
        };
        if (!fits) {
            throw ProblemException.refused("category-does-not-fit", "A line of " + amount + " is no " + category + ".");
        }
    }

    private void mustUse(StatementException open, Payment payment) {
        BankAccount account = accounts.find(open.bankAccountId()).orElseThrow();
        boolean fits = switch (account.purpose()) {
            case RKUD -> payment.facts().method() == PaymentMethod.LS;
            case TREASURER ->
                payment.facts().method().isCash()
                        && payment.facts().departmentId().equals(account.departmentId());
        };
        if (!fits) {
            throw ProblemException.refused("not-on-this-account", "The payment was not made from this bank account.");
        }
    }

    private static UUID transfer(StatementException open, Payment payment) {
        boolean left = open.amount().isNegative();
        PaymentState needed = left ? PaymentState.SETTLED : PaymentState.RETURNED;
        if (payment.state() != needed) {
            throw ProblemException.illegalState(
                    "payment", payment.state(), "a match with a line of " + open.amount(), List.of());
        }
        if (!left) {
            return AttemptTransfers.back(payment.id(), payment.attempt());
        }
        return payment.facts().method() == PaymentMethod.LS
                ? AttemptTransfers.sp2dNet(payment.id(), payment.attempt())
                : AttemptTransfers.net(payment.id(), payment.attempt());
    }

    private Set<String> cashCodes(StatementException open) {
        UUID department = open.departmentId();
        return department == null
                ? Set.of("rkud/" + open.region())
                : Set.of("up-cash/" + department, "tu-cash/" + department);
    }

    private StatementException matched(StatementException open, UUID transfer, @Nullable Payment left) {
        if (!matches.seenOn(open.bankAccountId(), List.of(transfer)).isEmpty()) {
            throw ProblemException.refused("matched-before", "Another line of this account has shown that already.");
        }
        Instant now = clock.instant();
        Line line = Line.of(statements.lines(Set.of(open.lineId())).getFirst());
        UUID paymentId = left == null ? null : left.id();
        matches.insert(List.of(new Match(line, transfer, open.bankAccountId(), paymentId, MatchedBy.MANUAL)), now);
        StatementException matched = open.now(State.MATCHED, open.category(), open.owner(), open.reason());
        exceptions.update(matched);
        List<PaymentReconciled> told = new ArrayList<>();
        if (left != null) {
            left.reconcile(MatchedBy.MANUAL.name());
            payments.update(left);
            told.add(ReconcilingStatement.reconciled(left, line, MatchedBy.MANUAL, now));
        }
        ledger.postAll(List.of(open.outOfSuspense()), now);
        events.publish(told);
        return matched;
    }
}
