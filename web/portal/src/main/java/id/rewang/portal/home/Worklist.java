package id.rewang.portal.home;

import id.rewang.portal.security.Person;
import java.util.List;
import java.util.Set;

/**
 * Something that waits for people of some role: a card on their first page. A page package adds one by a bean of this type;
 * the bundles name it with {@code worklist.NAME}, its empty state with {@code worklist.NAME.empty}.
 */
public interface Worklist {

    /** How many things of a service are looked through at most, those first that have waited longest. */
    int LOOKED_THROUGH = 2_000;

    /** In addresses and message keys, such as {@code to-approve}. */
    String name();

    /** Who has it; {@link id.rewang.portal.security.Roles}. */
    Set<String> roles();

    /** Smaller numbers come first on the page. */
    default int rank() {
        return 100;
    }

    /**
     * The most pressing first.
     *
     * @param limit how many at most
     */
    List<WorkItem> read(Person person, int limit);
}
