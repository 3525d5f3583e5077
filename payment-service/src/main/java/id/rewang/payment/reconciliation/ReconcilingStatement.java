package id.rewang.payment.reconciliation;

import id.rewang.kit.money.Money;
import id.rewang.kit.rule.Rules;
import id.rewang.payment.bank.TransferStatus;
import id.rewang.payment.bankorder.RecordingBankWord;
import id.rewang.payment.event.PaymentEvent.MatchedBy;
import id.rewang.payment.event.PaymentEvent.PaymentReconciled;
import id.rewang.payment.event.PaymentEvents;
import id.rewang.payment.fund.BankAccount;
import id.rewang.payment.ledger.Ledger;
import id.rewang.payment.ledger.Transfer;
import id.rewang.payment.payment.OpenPayment;
import id.rewang.payment.payment.OpeningPayments;
import id.rewang.payment.payment.Payment;
import id.rewang.payment.payment.PaymentState;
import id.rewang.payment.payment.Payments;
import id.rewang.payment.reconciliation.Expectation.Kind;
import id.rewang.payment.reconciliation.Ladder.Decision;
import id.rewang.payment.reconciliation.Matches.Match;
import id.rewang.payment.reconciliation.StatementException.Category;
import id.rewang.payment.reconciliation.StatementException.State;
import id.rewang.payment.statement.BankStatements;
import id.rewang.payment.treasury.ReturningSp2d;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds for every line of an imported statement, and again for the lines that older statements left open, what it shows. A line
 * can also be the proof of what nobody has told us: that an attempt was paid, or that money came back. What fits nothing becomes
 * an open exception and stands in suspense.
 */
@Component
public class ReconcilingStatement {

    /** Open exceptions of earlier statements that one import looks at again. */
    private static final int RETRIED = 1_000;

    private final Expectations expectations;
    private final OpeningPayments opening;
    private final Payments payments;
    private final RecordingBankWord recordingBankWord;
    private final ReturningSp2d returningSp2d;
    private final Matches matches;
    private final StatementExceptions exceptions;
    private final BankStatements statements;
    private final Ledger ledger;
    private final Rules rules;
    private final PaymentEvents events;
    private final Clock clock;

    ReconcilingStatement(
            Expectations expectations,
            OpeningPayments opening,
            Payments payments,
            RecordingBankWord recordingBankWord,
            ReturningSp2d returningSp2d,
            Matches matches,
            StatementExceptions exceptions,
            BankStatements statements,
            Ledger ledger,
            Rules rules,
            PaymentEvents events,
            Clock clock) {
        this.expectations = expectations;
        this.opening = opening;
        this.payments = payments;
        this.recordingBankWord = recordingBankWord;
        this.returningSp2d = returningSp2d;
        this.matches = matches;
        this.exceptions = exceptions;
        this.statements = statements;
        this.ledger = ledger;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /** How many of a statement's lines were recognised, and how. */
    public record Summary(int matchedByReference, int matchedByAmount, int booked, int unmatched) {}

    /**
     * @param account   locked
     * @param statement lines of the statement that has just been imported
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Summary reconcile(BankAccount account, List<Line> statement, LocalDate until) {
        Map<UUID, StatementException> retried = new LinkedHashMap<>();
        exceptions.lockOpen(account.id(), RETRIED).forEach(one -> retried.put(one.lineId(), one));
        List<Line> all = new ArrayList<>(
                statements.lines(retried.keySet()).stream().map(Line::of).toList());
        all.addAll(statement);
        List<Expectation> expected = expectations.of(account, until);
        Ladder ladder = new Ladder(expected, windowDays(account, until), feeLimit(account, until));
        Map<Line, Decision> decisions = ladder.decide(all);
        Set<UUID> touched = new HashSet<>();
        decisions.values().forEach(decision -> touched.addAll(paymentsOf(decision)));
        opening.open(touched);
        takeAsProof(decisions);
        keep(account, decisions, retried);
        return summary(decisions, statement);
    }

    private static Set<UUID> paymentsOf(Decision decision) {
        Set<UUID> found = new HashSet<>();
        if (decision instanceof Decision.Match match) {
            for (Expectation shown : match.shown()) {
                UUID payment = shown.paymentId();
                if (payment != null) {
                    found.add(payment);
                }
            }
        }
        return found;
    }

    /** What a line proves is recorded as if the bank had told us. */
    private void takeAsProof(Map<Line, Decision> decisions) {
        Map<String, TransferStatus> words = new HashMap<>();
        List<Runnable> returns = new ArrayList<>();
        decisions.forEach((line, decision) -> {
            if (decision instanceof Decision.Match match) {
                for (Expectation shown : match.shown()) {
                    if (!shown.certain()) {
                        prove(line, shown, words, returns);
                    }
                }
            }
        });
        recordingBankWord.recordAll(words);
        returns.forEach(Runnable::run);
    }

    private void prove(Line line, Expectation shown, Map<String, TransferStatus> words, List<Runnable> returns) {
        String proof = "statement line " + line.lineNo();
        switch (shown.kind()) {
            case BANK_ORDER -> words.putIfAbsent(shown.subject(), new TransferStatus.Settled(proof));
            case BANK_RETURN ->
                words.put(
                        shown.subject(),
                        new TransferStatus.Returned(
                                proof, "RETURNED_ON_STATEMENT", "the statement shows the money coming back"));
            case SP2D_RETURN -> {
                UUID payment = Objects.requireNonNull(shown.paymentId());
                returns.add(() -> returningSp2d.sendBack(payment, "RETURNED_ON_STATEMENT", proof));
            }
            case REPLENISHMENT, SP2D_NET, SP2D_TAX -> {}
        }
    }

    private void keep(BankAccount account, Map<Line, Decision> decisions, Map<UUID, StatementException> retried) {
        Instant now = clock.instant();
        List<Match> found = new ArrayList<>();
        List<StatementException> opened = new ArrayList<>();
        List<Transfer> transfers = new ArrayList<>();
        Map<UUID, ReconciledLine> reconciled = new LinkedHashMap<>();
        for (Map.Entry<Line, Decision> entry : decisions.entrySet()) {
            Line line = entry.getKey();
            StatementException before = retried.get(line.id());
            switch (entry.getValue()) {
                case Decision.Match match -> {
                    for (Expectation shown : match.shown()) {
                        for (UUID transfer : shown.transfers()) {
                            found.add(new Match(line, transfer, account.id(), shown.paymentId(), match.by()));
                        }
                        UUID payment = shown.paymentId();
                        if (payment != null && (shown.kind() == Kind.BANK_ORDER || shown.kind() == Kind.SP2D_NET)) {
                            reconciled.put(payment, new ReconciledLine(line, match.by()));
                        }
                    }
                    if (before != null) {
                        close(before, State.MATCHED, before.category(), transfers);
                    }
                }
                case Decision.Fee fee -> {
                    if (before == null) {
                        StatementException booked = exception(account, line, "bank fee within the agreed limit", now)
                                .now(State.BOOKED, Category.BANK_FEE, "rule", "reconciliation.bank-fee-limit");
                        opened.add(booked);
                        transfers.addAll(booked.asFeeOrInterest());
                    }
                }
                case Decision.Unmatched unmatched -> {
                    if (before == null) {
                        StatementException one = exception(account, line, unmatched.reason(), now);
                        opened.add(one);
                        transfers.add(one.intoSuspense());
                    }
                }
            }
        }
        matches.insert(found, now);
        exceptions.insert(opened);
        List<PaymentReconciled> told = markReconciled(reconciled, now);
        ledger.postAll(transfers, now);
        events.publish(told);
    }

    /** The line that shows a payment leaving. */
    private record ReconciledLine(Line line, MatchedBy by) {}

    private void close(StatementException open, State state, @Nullable Category category, List<Transfer> transfers) {
        StatementException closed = open.now(state, category, open.owner(), open.reason());
        exceptions.update(closed);
        transfers.add(open.outOfSuspense());
    }

    private List<PaymentReconciled> markReconciled(Map<UUID, ReconciledLine> reconciled, Instant now) {
        List<PaymentReconciled> told = new ArrayList<>();
        for (OpenPayment open : opening.open(reconciled.keySet())) {
            Payment payment = open.payment();
            ReconciledLine shown = Objects.requireNonNull(reconciled.get(payment.id()));
            if (payment.state() == PaymentState.SETTLED) {
                payment.reconcile(shown.by().name());
                payments.update(payment);
                told.add(reconciled(payment, shown.line(), shown.by(), now));
            }
        }
        return told;
    }

    static PaymentReconciled reconciled(Payment payment, Line line, MatchedBy by, Instant now) {
        Payment.Facts facts = payment.facts();
        return new PaymentReconciled(
                facts.orderId(),
                facts.round(),
                facts.region(),
                facts.id(),
                facts.billId(),
                line.statementId(),
                line.lineNo(),
                by,
                now);
    }

    private static StatementException exception(BankAccount account, Line line, String reason, Instant now) {
        String owner = account.purpose() == BankAccount.Purpose.RKUD ? "kuasa BUD" : "bendahara pengeluaran";
        return new StatementException(
                line.id(),
                line.statementId(),
                account.id(),
                account.region(),
                account.departmentId(),
                line.amount(),
                null,
                owner,
                reason,
                State.OPEN,
                now,
                0);
    }

    private static Summary summary(Map<Line, Decision> decisions, List<Line> statement) {
        int byReference = 0;
        int byAmount = 0;
        int booked = 0;
        int unmatched = 0;
        for (Line line : statement) {
            switch (Objects.requireNonNull(decisions.get(line))) {
                case Decision.Match match -> {
                    if (match.by() == MatchedBy.REFERENCE) {
                        byReference++;
                    } else {
                        byAmount++;
                    }
                }
                case Decision.Fee fee -> booked++;
                case Decision.Unmatched none -> unmatched++;
            }
        }
        return new Summary(byReference, byAmount, booked, unmatched);
    }

    private int windowDays(BankAccount account, LocalDate day) {
        return rules.on(day, account.region(), "reconciliation.date-window").asInt();
    }

    private Money feeLimit(BankAccount account, LocalDate day) {
        return rules.on(day, account.region(), "reconciliation.bank-fee-limit").asMoney();
    }
}
