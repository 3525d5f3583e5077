package id.rewang.payment.payment;

import id.rewang.kit.money.Money;
import id.rewang.kit.web.ProblemException;
import id.rewang.payment.bankorder.Channel;
import id.rewang.payment.bankorder.Reference;
import id.rewang.payment.event.By;
import id.rewang.payment.event.PaymentEvent.Evidence;
import id.rewang.payment.event.PaymentEvent.PaymentInstructed;
import id.rewang.payment.event.PaymentEvent.PaymentReturned;
import id.rewang.payment.event.PaymentEvent.PaymentSettled;
import id.rewang.payment.order.PaymentMethod;
import id.rewang.payment.payee.Payee.PayeeAccount;
import id.rewang.payment.tax.Taxes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The payment of one accepted bill. It is paid at most once: a new attempt is possible only after the one before was finally
 * refused or sent back. A transition returns its event, throws 409 {@code illegal-state}, or is empty when it has happened before.
 */
public final class Payment {

    /** What does not change. */
    public record Facts(
            UUID id,
            UUID billId,
            UUID orderId,
            int round,
            UUID handoverId,
            String region,
            UUID departmentId,
            UUID sellerId,
            PaymentMethod method,
            Money gross,
            Instant dueAt) {}

    /**
     * Everything that changes, as the repository keeps it.
     *
     * @param since when it had come into the state it was read in
     */
    public record Status(
            PaymentState state,
            Instant since,
            int attempt,
            Taxes taxes,
            @Nullable PayeeAccount payee,
            @Nullable Channel channel,
            @Nullable String reference,
            int taxCashNumber,
            TaxCash taxCash,
            @Nullable Evidence evidence,
            @Nullable Instant settledAt,
            @Nullable String returnCode,
            @Nullable String returnReason,
            @Nullable String reconciled,
            long version) {}

    private final Facts facts;
    private PaymentState state;
    private final Instant since;
    private int attempt;
    private Taxes taxes;
    private @Nullable PayeeAccount payee;
    private @Nullable Channel channel;
    private @Nullable String reference;
    private int taxCashNumber;
    private TaxCash taxCash;
    private @Nullable Evidence evidence;
    private @Nullable Instant settledAt;
    private @Nullable String returnCode;
    private @Nullable String returnReason;
    private @Nullable String reconciled;
    private final long version;

    Payment(Facts facts, Status status) {
        this.facts = facts;
        this.state = status.state();
        this.since = status.since();
        this.attempt = status.attempt();
        this.taxes = status.taxes();
        this.payee = status.payee();
        this.channel = status.channel();
        this.reference = status.reference();
        this.taxCashNumber = status.taxCashNumber();
        this.taxCash = status.taxCash();
        this.evidence = status.evidence();
        this.settledAt = status.settledAt();
        this.returnCode = status.returnCode();
        this.returnReason = status.returnReason();
        this.reconciled = status.reconciled();
        this.version = status.version();
    }

    public static Payment due(Facts facts) {
        return new Payment(
                facts,
                new Status(
                        PaymentState.DUE,
                        facts.dueAt(),
                        0,
                        Taxes.NONE,
                        null,
                        null,
                        null,
                        0,
                        TaxCash.NONE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        0));
    }

    public void request() {
        mustBePaidBy(PaymentMethod.UP, PaymentMethod.TU);
        mustBe("request", PaymentState.DUE);
        state = PaymentState.REQUESTED;
    }

    public void authorise() {
        mustBe("authorisation", PaymentState.REQUESTED);
        state = PaymentState.AUTHORISED;
    }

    /**
     * The next attempt through the bank. Tax of an earlier attempt that was deposited, or was on its way, stays as it was.
     *
     * @param to the payee's account, pinned for this attempt
     */
    public PaymentInstructed instruct(Taxes newTaxes, PayeeAccount to, Channel by, By treasurer, Instant now) {
        mustBePaidBy(PaymentMethod.UP, PaymentMethod.TU);
        mustBe("instruction", PaymentState.AUTHORISED, PaymentState.RETURNED);
        if (taxCash == TaxCash.NONE) {
            taxes = newTaxes;
            if (taxes.total().isPositive()) {
                taxCash = TaxCash.RESERVED;
                taxCashNumber++;
            }
        }
        attempt++;
        String newReference = Reference.of(facts.id(), attempt);
        state = PaymentState.INSTRUCTED;
        payee = to;
        channel = by;
        reference = newReference;
        forgetOutcome();
        return new PaymentInstructed(
                facts.orderId(),
                facts.round(),
                facts.region(),
                facts.id(),
                facts.billId(),
                attempt,
                newReference,
                facts.gross(),
                taxes.withheld(),
                net(),
                treasurer,
                now);
    }

    /** The bank has paid the attempt. */
    public Optional<PaymentSettled> settle(int paidAttempt, String bankReference, Instant now) {
        if (paidAttempt != attempt || state == PaymentState.SETTLED || state == PaymentState.RETURNED) {
            return Optional.empty();
        }
        mustBe("settlement", PaymentState.INSTRUCTED);
        return Optional.of(settled(new Evidence(Evidence.Kind.BANK_TRANSFER, bankReference), now));
    }

    /** The bank has finally refused the attempt; no money has moved. */
    public Optional<PaymentReturned> refuse(int refusedAttempt, String code, String reason, Instant now) {
        if (refusedAttempt != attempt || state == PaymentState.SETTLED || state == PaymentState.RETURNED) {
            return Optional.empty();
        }
        mustBe("refusal", PaymentState.INSTRUCTED);
        return Optional.of(returned(false, code, reason, now));
    }

    /** The money was paid and came back. */
    public Optional<PaymentReturned> sendBack(int returnedAttempt, String code, String reason, Instant now) {
        if (returnedAttempt != attempt || state == PaymentState.RETURNED) {
            return Optional.empty();
        }
        mustBePaidBy(PaymentMethod.UP, PaymentMethod.TU, PaymentMethod.LS);
        mustBe("return", PaymentState.SETTLED);
        return Optional.of(returned(true, code, reason, now));
    }

    /** The SPP-LS is put together; its taxes and payee stand from now on. */
    public void makeSpp(Taxes newTaxes, PayeeAccount to) {
        mustBePaidBy(PaymentMethod.LS);
        mustBe("SPP", PaymentState.DUE, PaymentState.SPP_MADE);
        taxes = newTaxes;
        payee = to;
        state = PaymentState.SPP_MADE;
    }

    public void verifySpp() {
        mustBe("SPP verification", PaymentState.SPP_MADE);
        state = PaymentState.SPP_VERIFIED;
    }

    /** The treasury has paid directly. */
    public PaymentSettled settleBySp2d(String number, Instant now) {
        mustBePaidBy(PaymentMethod.LS);
        mustBe("SP2D", PaymentState.SPP_VERIFIED, PaymentState.RETURNED);
        attempt++;
        reference = Reference.of(facts.id(), attempt);
        forgetOutcome();
        return settled(new Evidence(Evidence.Kind.SP2D, number), now);
    }

    /** The card has paid; from card payments the treasurer withholds nothing. */
    public PaymentSettled settleByCard(Taxes newTaxes, String approvalCode, Instant now) {
        mustBePaidBy(PaymentMethod.KKPD);
        mustBe("card charge", PaymentState.DUE);
        taxes = newTaxes;
        attempt = 1;
        return settled(new Evidence(Evidence.Kind.CARD_CHARGE, approvalCode), now);
    }

    private PaymentSettled settled(Evidence by, Instant now) {
        state = PaymentState.SETTLED;
        evidence = by;
        settledAt = now;
        return new PaymentSettled(
                facts.orderId(),
                facts.round(),
                facts.region(),
                facts.id(),
                facts.billId(),
                attempt,
                facts.method(),
                facts.gross(),
                taxes.withheld(),
                net(),
                by,
                now);
    }

    private PaymentReturned returned(boolean wasSettled, String code, String reason, Instant now) {
        state = PaymentState.RETURNED;
        returnCode = code;
        returnReason = reason;
        settledAt = null;
        evidence = null;
        reconciled = null;
        if (taxCash == TaxCash.RESERVED) {
            taxCash = TaxCash.NONE;
        }
        return new PaymentReturned(
                facts.orderId(),
                facts.round(),
                facts.region(),
                facts.id(),
                facts.billId(),
                attempt,
                wasSettled,
                facts.gross(),
                code,
                reason,
                now);
    }

    private void forgetOutcome() {
        returnCode = null;
        returnReason = null;
        reconciled = null;
    }

    /** The bank was told to deposit the withheld tax. */
    public void depositTax() {
        if (taxCash != TaxCash.RESERVED || state != PaymentState.SETTLED) {
            throw ProblemException.refused(
                    "no-tax-to-deposit",
                    "Payment " + facts.id() + " is " + state + " and its tax is " + taxCash
                            + "; only tax withheld from a settled payment can be deposited, once.");
        }
        taxCash = TaxCash.DEPOSITING;
    }

    public void taxDeposited() {
        taxCash = TaxCash.DEPOSITED;
    }

    /** The deposit was refused; the tax's cash is kept back as before. */
    public void taxDepositReturned() {
        taxCash = TaxCash.RESERVED;
    }

    /** The deposit was paid and came back: its cash is kept back by a new transfer. */
    public void keepTaxCashAnew() {
        taxCash = TaxCash.RESERVED;
        taxCashNumber++;
    }

    public void reconcile(String how) {
        reconciled = how;
    }

    /** Seen on a statement or card bill in its present attempt. */
    public boolean isReconciled() {
        return reconciled != null;
    }

    private void mustBePaidBy(PaymentMethod... methods) {
        if (!List.of(methods).contains(facts.method())) {
            throw ProblemException.refused(
                    "wrong-payment-method",
                    "Payment " + facts.id() + " is paid by " + facts.method() + ", this is a step of "
                            + List.of(methods) + ".");
        }
    }

    private void mustBe(String wanted, PaymentState... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw ProblemException.illegalState("payment", state, wanted, possible());
        }
    }

    private List<String> possible() {
        boolean cash = facts.method().isCash();
        return switch (state) {
            case DUE ->
                switch (facts.method()) {
                    case UP, TU -> List.of("request");
                    case LS -> List.of("spp");
                    case KKPD -> List.of("card-charge");
                };
            case REQUESTED -> List.of("authorisation");
            case AUTHORISED -> List.of("instruction");
            case SPP_MADE -> List.of("spp", "spp-verification");
            case SPP_VERIFIED -> List.of("sp2d");
            case RETURNED -> List.of(cash ? "instruction" : "sp2d");
            case INSTRUCTED, SETTLED -> List.of();
        };
    }

    public Money net() {
        return facts.gross().minus(taxes.total());
    }

    public UUID id() {
        return facts.id();
    }

    public Facts facts() {
        return facts;
    }

    public PaymentState state() {
        return state;
    }

    /** Zero before the first. */
    public int attempt() {
        return attempt;
    }

    public Taxes taxes() {
        return taxes;
    }

    public @Nullable PayeeAccount payee() {
        return payee;
    }

    public TaxCash taxCash() {
        return taxCash;
    }

    /** Which of the transfers that keep back tax cash is the present one. */
    public int taxCashNumber() {
        return taxCashNumber;
    }

    public long version() {
        return version;
    }

    public Status status() {
        return new Status(
                state,
                since,
                attempt,
                taxes,
                payee,
                channel,
                reference,
                taxCashNumber,
                taxCash,
                evidence,
                settledAt,
                returnCode,
                returnReason,
                reconciled,
                version);
    }
}
