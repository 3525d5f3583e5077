package id.rewang.payment.event;

import id.rewang.kit.money.Money;
import id.rewang.payment.order.PaymentMethod;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An event of payment about an order; the record's name is the type's name in the contract. */
public sealed interface PaymentEvent {

    UUID orderId();

    int round();

    String region();

    record FundsReserved(
            UUID orderId,
            int round,
            String region,
            UUID departmentId,
            PaymentMethod paymentMethod,
            Money amount,
            Instant reservedAt)
            implements PaymentEvent {}

    record FundsRefused(
            UUID orderId,
            int round,
            String region,
            UUID departmentId,
            PaymentMethod paymentMethod,
            Money amount,
            String code,
            String message,
            Money available,
            Instant refusedAt)
            implements PaymentEvent {}

    record BillAccepted(
            UUID orderId,
            int round,
            String region,
            UUID billId,
            UUID handoverId,
            UUID paymentId,
            String invoiceNumber,
            Money amount,
            By by,
            Instant acceptedAt)
            implements PaymentEvent {}

    record BillRefused(
            UUID orderId,
            int round,
            String region,
            UUID billId,
            UUID handoverId,
            String invoiceNumber,
            List<Reason> reasons,
            Instant refusedAt)
            implements PaymentEvent {}

    record PaymentInstructed(
            UUID orderId,
            int round,
            String region,
            UUID paymentId,
            UUID billId,
            int attempt,
            String reference,
            Money gross,
            List<Withheld> withheld,
            Money net,
            By by,
            Instant instructedAt)
            implements PaymentEvent {}

    record PaymentSettled(
            UUID orderId,
            int round,
            String region,
            UUID paymentId,
            UUID billId,
            int attempt,
            PaymentMethod paymentMethod,
            Money gross,
            List<Withheld> withheld,
            Money net,
            Evidence evidence,
            Instant settledAt)
            implements PaymentEvent {}

    record PaymentReturned(
            UUID orderId,
            int round,
            String region,
            UUID paymentId,
            UUID billId,
            int attempt,
            boolean wasSettled,
            Money gross,
            String reasonCode,
            String reason,
            Instant returnedAt)
            implements PaymentEvent {}

    record PaymentReconciled(
            UUID orderId,
            int round,
            String region,
            UUID paymentId,
            UUID billId,
            UUID statementId,
            int lineNo,
            MatchedBy matchedBy,
            Instant reconciledAt)
            implements PaymentEvent {}

    record Reason(String code, String message) {}

    record Evidence(Kind kind, String reference) {

        public enum Kind {
            BANK_TRANSFER,
            SP2D,
            CARD_CHARGE
        }
    }

    enum MatchedBy {
        REFERENCE,
        AMOUNT,
        MANUAL,
        CARD_BILL
    }
}
