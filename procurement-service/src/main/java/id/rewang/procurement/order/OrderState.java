package id.rewang.procurement.order;

import java.util.List;

/** Where a purchase order stands in the process. How far delivery and money have come is told by {@link Progress}. */
public enum OrderState {
    DRAFT,
    /** Budget is committed; stock and funds are asked for. */
    SUBMITTED,
    /** Everything is held; the commitment officer decides. */
    AWAITING_APPROVAL,
    /** With the seller, who answers until a deadline. */
    ISSUED,
    /** The seller delivers, the department receives, both hand over, the treasurer pays. */
    ACCEPTED,
    COMPLETED,
    /** A check failed. May be revised and submitted again, as the next round. */
    REFUSED,
    REJECTED,
    DECLINED,
    EXPIRED,
    CANCELLED;

    /** What people can do with an order in this state, as the API calls it. */
    public List<String> possible() {
        return switch (this) {
            case DRAFT -> List.of("revision", "submission", "cancellation");
            case SUBMITTED -> List.of("cancellation");
            case AWAITING_APPROVAL -> List.of("approval", "rejection", "cancellation");
            case ISSUED -> List.of("acceptance", "decline", "cancellation");
            case ACCEPTED ->
                List.of("shipments", "goods-receipts", "short-closure", "handovers", "cancellation before dispatch");
            case COMPLETED -> List.of("rating");
            case REFUSED -> List.of("revision", "submission");
            case REJECTED, DECLINED, EXPIRED, CANCELLED -> List.of();
        };
    }

    /** Whether the order was ever shown to its seller. */
    public boolean isBeforeIssue() {
        return switch (this) {
            case DRAFT, SUBMITTED, AWAITING_APPROVAL, REFUSED, REJECTED -> true;
            case ISSUED, ACCEPTED, COMPLETED, DECLINED, EXPIRED, CANCELLED -> false;
        };
    }
}
