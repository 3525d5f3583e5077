package id.rewang.payment.reconciliation;

import id.rewang.kit.clock.BusinessClock;
import id.rewang.kit.money.Money;
import id.rewang.payment.bankorder.BankOrder;
import id.rewang.payment.bankorder.BankOrder.Obligation;
import id.rewang.payment.bankorder.BankOrder.Outcome;
import id.rewang.payment.bankorder.BankOrders;
import id.rewang.payment.fund.BankAccount;
import id.rewang.payment.jdbc.Rows;
import id.rewang.payment.ledger.Transfer;
import id.rewang.payment.payment.AttemptTransfers;
import id.rewang.payment.reconciliation.Expectation.Kind;
import id.rewang.payment.taxdeposit.TaxDeposit;
import id.rewang.payment.taxdeposit.TaxDeposits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the statements of an account are expected to show. */
@Component
class Expectations {

    /** How far back movements are looked for; older lines are matched by hand. */
    private static final int DAYS_BACK = 400;

    private final BankOrders bankOrders;
    private final TaxDeposits taxDeposits;
    private final Matches matches;
    private final JdbcClient client;

    Expectations(BankOrders bankOrders, TaxDeposits taxDeposits, Matches matches, JdbcClient client) {
        this.bankOrders = bankOrders;
        this.taxDeposits = taxDeposits;
        this.matches = matches;
        this.client = client;
    }

    /**
     * @param until the last day of the statement
     */
    List<Expectation> of(BankAccount account, LocalDate until) {
        LocalDate since = until.minusDays(DAYS_BACK);
        List<Expectation> all = new ArrayList<>();
        switch (account.purpose()) {
            case TREASURER -> {
                bankOrders.of(account.id(), since).forEach(order -> all.addAll(ordered(order)));
                all.addAll(replenishments(account, since));
            }
            case RKUD -> {
                all.addAll(sp2d(account, since));
                all.addAll(replenishments(account, since));
            }
        }
        return markSeen(account, all);
    }

    private List<Expectation> markSeen(BankAccount account, List<Expectation> all) {
        Set<UUID> seen = matches.seenOn(
                account.id(),
                all.stream().flatMap(one -> one.transfers().stream()).toList());
        return all.stream()
                .map(one -> new Expectation(
                        one.kind(),
                        one.subject(),
                        one.amount(),
                        one.references(),
                        one.group(),
                        one.date(),
                        one.transfers(),
                        one.paymentId(),
                        one.transfers().stream().anyMatch(seen::contains),
                        one.certain()))
                .toList();
    }

    /** An attempt that was not refused is expected to leave, and may come back. */
    private List<Expectation> ordered(BankOrder order) {
        Outcome outcome = order.progress().outcome();
        if (outcome == Outcome.REFUSED) {
            return List.of();
        }
        BankOrder.Facts facts = order.facts();
        boolean payment = facts.obligation() == Obligation.PAYMENT;
        List<String> references = references(order);
        UUID bulk = order.progress().bulkTransferId();
        String group = bulk == null ? null : bulk.toString();
        LocalDate date = BusinessClock.dateOf(facts.createdAt());
        UUID paymentId = payment ? facts.obligationId() : null;
        return List.of(
                new Expectation(
                        Kind.BANK_ORDER,
                        facts.reference(),
                        Money.ZERO.minus(facts.amount()),
                        references,
                        group,
                        date,
                        payment
                                ? List.of(AttemptTransfers.net(facts.obligationId(), facts.attempt()))
                                : deposited(facts),
                        paymentId,
                        false,
                        outcome != null),
                new Expectation(
                        Kind.BANK_RETURN,
                        facts.reference(),
                        facts.amount(),
                        references,
                        null,
                        date,
                        payment
                                ? List.of(AttemptTransfers.back(facts.obligationId(), facts.attempt()))
                                : depositedBack(facts),
                        paymentId,
                        false,
                        outcome == Outcome.RETURNED));
    }

    private static List<String> references(BankOrder order) {
        List<String> references = new ArrayList<>();
        references.add(order.facts().reference());
        String bankReference = order.progress().bankReference();
        if (bankReference != null && bankReference.length() >= 6) {
            references.add(bankReference);
        }
        return references;
    }

    private List<UUID> deposited(BankOrder.Facts facts) {
        return parts(facts).stream()
                .map(part -> AttemptTransfers.taxDeposited(part.paymentId(), part.taxCashNumber()))
                .toList();
    }

    private List<UUID> depositedBack(BankOrder.Facts facts) {
        return parts(facts).stream()
                .map(part -> Transfer.id(facts.obligationId(), "back/" + part.paymentId()))
                .toList();
    }

    private List<TaxDeposit.Part> parts(BankOrder.Facts facts) {
        return taxDeposits.find(facts.obligationId()).map(TaxDeposit::parts).orElse(List.of());
    }

    /** Cash that an SP2D moves from the general cash account to a treasurer's. */
    private List<Expectation> replenishments(BankAccount account, LocalDate since) {
        boolean leaves = account.purpose() == BankAccount.Purpose.RKUD;
        return client.sql("""
                SELECT * FROM replenishment WHERE paid_on >= :since AND region = :region
                   AND (:all OR bank_account_id = :account)
                """)
                .param("since", since)
                .param("region", account.region())
                .param("all", leaves)
                .param("account", account.id())
                .query((row, at) -> {
                    Money amount = Rows.money(row, "amount_minor");
                    String number = row.getString("sp2d_number");
                    return new Expectation(
                            Kind.REPLENISHMENT,
                            number,
                            leaves ? Money.ZERO.minus(amount) : amount,
                            List.of(number),
                            null,
                            row.getObject("paid_on", LocalDate.class),
                            List.of(Rows.uuid(row, "transfer_id")),
                            null,
                            false,
                            true);
                })
                .list();
    }

    private List<Expectation> sp2d(BankAccount account, LocalDate since) {
        List<Expectation> all = new ArrayList<>();
        client.sql("""
                SELECT s.number, s.issued_on, p.id, sp.attempt, p.gross_minor - p.tax_minor AS net_minor, p.tax_minor,
                       p.currency, p.attempt = sp.attempt AND p.state = 'RETURNED' AS returned
                  FROM sp2d s JOIN sp2d_payment sp ON sp.sp2d_id = s.id JOIN payment p ON p.id = sp.payment_id
                 WHERE s.region = :region AND s.issued_on >= :since
                """).param("region", account.region()).param("since", since).query(row -> {
            String number = row.getString("number");
            UUID payment = Rows.uuid(row, "id");
            int attempt = row.getInt("attempt");
            LocalDate date = row.getObject("issued_on", LocalDate.class);
            Money net = Rows.money(row, "net_minor");
            Money tax = Rows.money(row, "tax_minor");
            UUID netTransfer = AttemptTransfers.sp2dNet(payment, attempt);
            UUID back = AttemptTransfers.back(payment, attempt);
            all.add(sp2d(Kind.SP2D_NET, number, Money.ZERO.minus(net), date, netTransfer, payment, true));
            all.add(sp2d(Kind.SP2D_RETURN, number, net, date, back, payment, row.getBoolean("returned")));
            if (tax.isPositive()) {
                UUID taxTransfer = AttemptTransfers.sp2dTax(payment, attempt);
                all.add(sp2d(Kind.SP2D_TAX, number, Money.ZERO.minus(tax), date, taxTransfer, null, true));
            }
        });
        return all;
    }

    private static Expectation sp2d(
            Kind kind,
            String number,
            Money amount,
            LocalDate date,
            UUID transfer,
            @Nullable UUID payment,
            boolean certain) {
        String group = kind == Kind.SP2D_RETURN ? null : number;
        return new Expectation(
                kind, number, amount, List.of(number), group, date, List.of(transfer), payment, false, certain);
    }
}
