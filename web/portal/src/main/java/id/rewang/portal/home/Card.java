package id.rewang.portal.home;

import id.rewang.portal.api.ServiceRefused;
import id.rewang.portal.security.Person;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.ResourceAccessException;

/**
 * A worklist as a page shows it.
 *
 * @param items     what was found, the most pressing first; one more than is counted tells that there are more
 * @param from      the first that is shown
 * @param to        the first that is not shown any more
 * @param counted   how many are counted at most
 * @param available whether its service answered; the other cards are shown all the same
 */
public record Card(String name, List<WorkItem> items, int from, int to, int counted, boolean available) {

    private static final Logger log = LoggerFactory.getLogger(Card.class);

    static Card read(Worklist worklist, Person person, int from, int to, int counted) {
        try {
            return new Card(worklist.name(), worklist.read(person, counted + 1), from, to, counted, true);
        } catch (ServiceRefused | ResourceAccessException unavailable) {
            log.warn("worklist {} cannot be read", worklist.name(), unavailable);
            return new Card(worklist.name(), List.of(), from, to, counted, false);
        }
    }

    public List<WorkItem> visible() {
        return items.subList(Math.min(from, items.size()), Math.min(to, items.size()));
    }

    /** Whether something comes after what is shown. */
    public boolean hasMore() {
        return items.size() > to;
    }

    public int size() {
        return Math.min(items.size(), counted);
    }

    /** Whether there are more than {@link #size()}. */
    public boolean isBeyondCount() {
        return items.size() > counted;
    }

    public long late() {
        return items.stream().limit(counted).filter(WorkItem::late).count();
    }
}
