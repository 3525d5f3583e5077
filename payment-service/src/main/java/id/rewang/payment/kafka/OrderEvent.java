package id.rewang.payment.kafka;

import id.rewang.kit.money.Money;
import id.rewang.payment.order.PaymentMethod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What payment reads of procurement's events; whatever else they hold is ignored. */
sealed interface OrderEvent {

    UUID orderId();

    int round();

    record Submitted(
            UUID orderId,
            int round,
            String region,
            UUID departmentId,
            UUID sellerId,
            PaymentMethod paymentMethod,
            int fiscalYear,
            String accountCode,
            Money total,
            LocalDate accountingDate)
            implements OrderEvent {}

    record Issued(
            UUID orderId,
            int round,
            String number,
            List<IssuedLine> lines,
            Money total,
            Person draftedBy,
            Person approvedBy,
            Instant issuedAt)
            implements OrderEvent {}

    record Reduced(UUID orderId, int round, Money newTotal) implements OrderEvent {}

    /** Refused, rejected, declined, expired or cancelled. */
    record Ended(UUID orderId, int round) implements OrderEvent {}

    record Completed(UUID orderId, int round) implements OrderEvent {}

    record HandedOver(
            UUID orderId,
            int round,
            UUID handoverId,
            String number,
            List<HandedOverLine> lines,
            Money amount,
            @Nullable Fine fine,
            Money payable,
            List<String> checkedBy,
            Person signedBy,
            Instant signedAt)
            implements OrderEvent {}

    record IssuedLine(
            int lineNo, UUID productId, String productName, String taxClass, long quantity, Money unitPrice) {}

    record HandedOverLine(int lineNo, UUID productId, long quantity, Money unitPrice, Money amount) {}

    record Fine(Money amount) {}

    record Person(@Nullable String nip) {}
}
