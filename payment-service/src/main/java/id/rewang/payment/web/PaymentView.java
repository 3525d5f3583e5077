package id.rewang.payment.web;

import id.rewang.kit.money.Money;
import id.rewang.kit.security.Actor;
import id.rewang.payment.bankorder.BankOrder;
import id.rewang.payment.bankorder.Channel;
import id.rewang.payment.event.PaymentEvent.Evidence;
import id.rewang.payment.event.Withheld;
import id.rewang.payment.order.PaymentMethod;
import id.rewang.payment.payee.Payee.PayeeAccount;
import id.rewang.payment.payment.Payment;
import id.rewang.payment.payment.PaymentState;
import id.rewang.payment.payment.TaxCash;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment as the API shows it.
 *
 * @param sellerName as the catalogue last told it of the payee
 * @param since      when it came into its state
 * @param attempts   at the bank, the first one first; left out in lists
 */
record PaymentView(
        UUID id,
        long version,
        UUID billId,
        UUID orderId,
        @Nullable String orderNumber,
        int round,
        UUID handoverId,
        String region,
        UUID departmentId,
        UUID sellerId,
        @Nullable String sellerName,
        PaymentMethod paymentMethod,
        PaymentState state,
        Instant since,
        int attempt,
        Money gross,
        List<Withheld> withheld,
        Money net,
        @Nullable PayeeAccount payee,
        @Nullable Channel channel,
        @Nullable String reference,
        TaxCash taxCash,
        @Nullable Evidence evidence,
        @Nullable Instant settledAt,
        @Nullable String returnCode,
        @Nullable String returnReason,
        @Nullable String reconciled,
        Instant dueAt,
        List<Attempt> attempts) {

    /** One attempt at the bank. */
    record Attempt(
            int attempt,
            String reference,
            Channel channel,
            BankOrder.State state,
            BankOrder.@Nullable Outcome outcome,
            @Nullable String code,
            @Nullable String reason,
            @Nullable String bankReference,
            @Nullable String contradiction,
            int tries) {

        static Attempt of(BankOrder order) {
            BankOrder.Progress progress = order.progress();
            return new Attempt(
                    order.facts().attempt(),
                    order.facts().reference(),
                    order.facts().channel(),
                    progress.state(),
                    progress.outcome(),
                    progress.outcomeCode(),
                    progress.outcomeReason(),
                    progress.bankReference(),
                    progress.contradiction(),
                    progress.tries());
        }
    }

    static PaymentView of(
            Payment payment,
            @Nullable String orderNumber,
            @Nullable String sellerName,
            List<BankOrder> attempts,
            Actor actor) {
        Payment.Facts facts = payment.facts();
        Payment.Status status = payment.status();
        return new PaymentView(
                facts.id(),
                status.version(),
                facts.billId(),
                facts.orderId(),
                orderNumber,
                facts.round(),
                facts.handoverId(),
                facts.region(),
                facts.departmentId(),
                facts.sellerId(),
                sellerName,
                facts.method(),
                status.state(),
                status.since(),
                status.attempt(),
                facts.gross(),
                status.taxes().withheld(),
                payment.net(),
                shown(status.payee(), actor),
                status.channel(),
                status.reference(),
                status.taxCash(),
                status.evidence(),
                status.settledAt(),
                status.returnCode(),
                status.returnReason(),
                status.reconciled(),
                facts.dueAt(),
                attempts.stream().map(Attempt::of).toList());
    }

    private static @Nullable PayeeAccount shown(@Nullable PayeeAccount payee, Actor actor) {
        return payee == null || Access.seesAccountNumbers(actor)
                ? payee
                : new PayeeAccount(payee.bankCode(), Access.masked(payee.number()), payee.name());
    }
}
