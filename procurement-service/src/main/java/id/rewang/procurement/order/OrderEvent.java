package id.rewang.procurement.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.rewang.kit.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a purchase order, as the world hears it. The schemas in event-contracts say what each field means. */
public sealed interface OrderEvent {

    String TOPIC = "procurement.order.events";

    UUID orderId();

    int round();

    String region();

    /** The type on the wire. Written out, so that renaming a class changes nothing outside. */
    default String type() {
        return switch (this) {
            case OrderSubmitted e -> "procurement.OrderSubmitted.v1";
            case OrderRefused e -> "procurement.OrderRefused.v1";
            case OrderApproved e -> "procurement.OrderApproved.v1";
            case OrderReduced e -> "procurement.OrderReduced.v1";
            case OrderRejected e -> "procurement.OrderRejected.v1";
            case OrderIssued e -> "procurement.OrderIssued.v1";
            case OrderAccepted e -> "procurement.OrderAccepted.v1";
            case OrderDeclined e -> "procurement.OrderDeclined.v1";
            case OrderExpired e -> "procurement.OrderExpired.v1";
            case OrderCancelled e -> "procurement.OrderCancelled.v1";
            case ShipmentDispatched e -> "procurement.ShipmentDispatched.v1";
            case GoodsReceived e -> "procurement.GoodsReceived.v1";
            case HandoverSigned e -> "procurement.HandoverSigned.v1";
            case OrderCompleted e -> "procurement.OrderCompleted.v1";
        };
    }

    record OrderSubmitted(
            UUID orderId,
            int round,
            String region,
            UUID departmentId,
            UUID sellerId,
            PaymentMethod paymentMethod,
            int fiscalYear,
            String accountCode,
            List<PricedLine> lines,
            Money total,
            Person by,
            Instant submittedAt,
            LocalDate accountingDate)
            implements OrderEvent {}

    record OrderRefused(UUID orderId, int round, String region, List<RefusalReason> reasons, Instant refusedAt)
            implements OrderEvent {}

    record OrderApproved(UUID orderId, int round, String region, Person by, Instant approvedAt) implements OrderEvent {}

    record OrderReduced(
            UUID orderId,
            int round,
            String region,
            Reduction reason,
            String explanation,
            List<ReducedLine> reductions,
            Money newTotal,
            Person by,
            Instant reducedAt)
            implements OrderEvent {}

    record OrderRejected(UUID orderId, int round, String region, String reason, Person by, Instant rejectedAt)
            implements OrderEvent {}

    record OrderIssued(
            UUID orderId,
            int round,
            String region,
            UUID departmentId,
            UUID sellerId,
            String number,
            PaymentMethod paymentMethod,
            int fiscalYear,
            String accountCode,
            List<IssuedLine> lines,
            Money total,
            Instant acceptBy,
            Person draftedBy,
            Person approvedBy,
            Instant issuedAt)
            implements OrderEvent {}

    record OrderAccepted(UUID orderId, int round, String region, Person by, Instant acceptedAt) implements OrderEvent {}

    record OrderDeclined(UUID orderId, int round, String region, String reason, Person by, Instant declinedAt)
            implements OrderEvent {}

    record OrderExpired(UUID orderId, int round, String region, OrderDeadline deadline, Instant expiredAt)
            implements OrderEvent {}

    record OrderCancelled(UUID orderId, int round, String region, String reason, Person by, Instant cancelledAt)
            implements OrderEvent {}

    record ShipmentDispatched(
            UUID orderId,
            int round,
            String region,
            UUID shipmentId,
            List<SentLine> lines,
            Person by,
            Instant dispatchedAt)
            implements OrderEvent {}

    record GoodsReceived(
            UUID orderId,
            int round,
            String region,
            UUID shipmentId,
            UUID receiptId,
            List<CheckedLine> lines,
            Person by,
            Instant receivedAt)
            implements OrderEvent {}

    record HandoverSigned(
            UUID orderId,
            int round,
            String region,
            UUID departmentId,
            UUID sellerId,
            UUID handoverId,
            String number,
            List<HandedOverLine> lines,
            Money amount,
            @Nullable Fine fine,
            Money payable,
            List<String> checkedBy,
            Person signedBy,
            Person sellerSignedBy,
            Instant signedAt)
            implements OrderEvent {}

    record OrderCompleted(UUID orderId, int round, String region, Money paid, Instant completedAt)
            implements OrderEvent {}

    /** Why an order got smaller. */
    enum Reduction {
        LINE_STRUCK,
        SHORT_CLOSED
    }

    record PricedLine(int lineNo, UUID productId, int quantity, Money unitPrice) {}

    record ReducedLine(int lineNo, UUID productId, int quantity, Money amount) {}

    record IssuedLine(
            int lineNo, UUID productId, String productName, TaxClass taxClass, int quantity, Money unitPrice) {}

    record SentLine(int lineNo, UUID productId, int quantity) {}

    record CheckedLine(
            int lineNo,
            UUID productId,
            int accepted,
            int rejected,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String reason) {}

    record HandedOverLine(int lineNo, UUID productId, int quantity, Money unitPrice, Money amount) {}

    /** A fine for late delivery, with the dated rule that gave it. */
    record Fine(Money amount, int daysLate, String ruleId, int ruleVersion, String legalBasis) {}
}
