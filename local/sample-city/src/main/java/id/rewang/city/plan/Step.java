package id.rewang.city.plan;

import java.util.Arrays;
import java.util.List;

/** How far an order has come, in the order in which it gets there. */
public enum Step {
    ORDERED,
    APPROVED,
    ACCEPTED,
    /** All shipments but the last have arrived and are checked. */
    PARTLY_DELIVERED,
    SENT,
    CHECKED,
    /** Both sides have signed the BAST. */
    SIGNED,
    BILLED,
    /** The department has asked for the money: NPD, or a verified SPP. */
    REQUESTED,
    PAID,
    /** The bank had returned the payment. */
    PAID_AGAIN;

    /** The steps after this one, up to and including the other. */
    List<Step> upTo(Step other) {
        return Arrays.stream(values())
                .filter(step -> step.compareTo(this) > 0 && step.compareTo(other) <= 0)
                .toList();
    }
}
