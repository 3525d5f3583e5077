package id.rewang.portal.timeline;

import id.rewang.portal.api.Procurement.Order;
import id.rewang.portal.security.Person;
import java.util.Map;

/**
 * What somebody can do with an order, as a part of its page. A page package adds one by a bean of this type; its template
 * finds {@code order}, {@code me}, {@code form} (a form of its own) and what {@link #model} gives.
 */
public interface OrderPanel {

    /** From this rank on a panel stands at the end of the page: nobody waits for it. */
    int LAST = 900;

    /** Unique, such as {@code decision}. */
    String name();

    /** Template and fragment, such as {@code approving/decision :: panel}. */
    String fragment();

    /** Whether this person may do it with this order as it is now. */
    boolean isFor(Order order, Person person);

    /** Smaller numbers come first on the page. */
    default int rank() {
        return 100;
    }

    /** What the template needs besides. */
    default Map<String, ?> model(Order order, Person person) {
        return Map.of();
    }
}
