package id.rewang.portal.home;

import id.rewang.portal.api.ServiceRefused;
import id.rewang.portal.security.Person;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.ResourceAccessException;

/**
 * A worklist as the page shows it.
 *
 * @param items     one more than is shown tells that there are more
 * @param shown     how many are shown at most
 * @param available whether its service answered; the other cards are shown all the same
 */
public record Card(String name, List<WorkItem> items, int shown, boolean available) {

    private static final Logger log = LoggerFactory.getLogger(Card.class);

    static Card read(Worklist worklist, Person person, int shown) {
        try {
            return new Card(worklist.name(), worklist.read(person, shown + 1), shown, true);
        } catch (ServiceRefused | ResourceAccessException unavailable) {
            log.warn("worklist {} cannot be read", worklist.name(), unavailable);
            return new Card(worklist.name(), List.of(), shown, false);
        }
    }

    public List<WorkItem> visible() {
        return items.subList(0, Math.min(shown, items.size()));
    }

    public boolean hasMore() {
        return items.size() > shown;
    }

    public int size() {
        return items.size();
    }

    public long late() {
        return items.stream().filter(WorkItem::late).count();
    }
}
