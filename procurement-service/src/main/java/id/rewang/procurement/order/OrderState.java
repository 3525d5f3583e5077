package id.rewang.procurement.order;

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

    /** Whether an order in this state is on its way, and not closed. */
    public boolean isOpen() {
        return switch (this) {
            case DRAFT, SUBMITTED, AWAITING_APPROVAL, ISSUED, ACCEPTED -> true;
            case COMPLETED, REFUSED, REJECTED, DECLINED, EXPIRED, CANCELLED -> false;
        };
    }
}
