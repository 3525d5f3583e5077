package id.rewang.city.plan;

import id.rewang.city.api.Answer;
import java.util.Locale;

/** The states of a purchase order as procurement names them, in the order in which they are passed. */
public enum OrderState {
    DRAFT,
    SUBMITTED,
    AWAITING_APPROVAL,
    ISSUED,
    ACCEPTED,
    COMPLETED,
    REFUSED,
    REJECTED,
    DECLINED,
    EXPIRED,
    CANCELLED;

    public static OrderState of(Answer order) {
        return of(order.text("state"));
    }

    public static OrderState of(String name) {
        return valueOf(name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT));
    }

    /** Exits count as reached only by themselves, and as later than every state that leads to them. */
    public boolean hasReached(OrderState wanted) {
        return wanted.compareTo(COMPLETED) > 0 ? this == wanted : compareTo(wanted) >= 0;
    }
}
