package id.rewang.system.browser;

import id.rewang.system.browser.AccessTable.Row;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Follows the links of one role's pages until every kind of page has been found. Pages are read without being shown, which is
 * much faster: they are made on the server.
 */
final class Walk {

    /**
     * A page to look at.
     *
     * @param kind  its path, with variables
     * @param shape equal for pages that differ in their words only
     */
    record Found(String kind, String address, String shape) {}

    /** So many pages of one kind are opened by one person in search of a link to another kind. */
    private static final int SEARCHED = 30;

    /** An order's page is another one in each of its states. */
    private static final Map<String, Integer> MORE_THAN_ONE_LOOK = Map.of("/orders/{id}", 4);

    /** The first of each list comes before the others, so that one of everything that waits is seen. */
    private static final String LINKS = """
            html => {
              const page = new DOMParser().parseFromString(html, 'text/html');
              return ['.items > li:first-child a[href]', 'a[href]:not([download], [hreflang])']
                .flatMap(which => [...page.querySelectorAll(which)])
                .map(link => new URL(link.getAttribute('href'), location.origin)).filter(to => to.origin === location.origin)
                .map(to => to.pathname + to.search);
            }
            """;

    /** Which elements stand in which, with which attributes, and whether they say anything; how often does not matter. */
    private static final String SHAPE = """
            html => {
              const page = new DOMParser().parseFromString(html, 'text/html');
              const own = element => [element.tagName, element.className, element.type, element.getAttribute('role'),
                ...element.getAttributeNames().sort(), element.textContent.trim() !== ''].join(' ');
              const within = element => element.parentElement ? within(element.parentElement) + '>' + own(element) : own(element);
              return [...new Set([...page.body.querySelectorAll('*')].map(within))].sort().join();
            }
            """;

    private final AccessTable table;
    private final Set<Row> pages;
    private final Map<Row, Integer> looks = new HashMap<>();

    /** @param pages that are to be found */
    Walk(AccessTable table, Set<Row> pages) {
        this.table = table;
        this.pages = pages;
    }

    /** Pages that nobody has found so far. */
    Set<String> missing() {
        return pages.stream()
                .filter(page -> !looks.containsKey(page))
                .map(Row::path)
                .collect(Collectors.toSet());
    }

    /**
     * One person's walk; who walks after another one looks at nothing again.
     *
     * @param doors where it begins
     * @param look  what is done with a page to look at
     */
    void through(Screen screen, List<String> doors, Consumer<Found> look) {
        Deque<String> ahead = new ArrayDeque<>(doors);
        Set<String> known = new HashSet<>(doors);
        Map<Row, Integer> opened = new HashMap<>();
        while (!ahead.isEmpty()) {
            String address = ahead.remove();
            Optional<Row> page = table.pageAt(URI.create(address).getPath()).filter(pages::contains);
            if (page.isEmpty() || !isWorthOpening(page.get(), opened)) {
                continue;
            }
            String html = screen.read(address);
            if (isWorthALook(page.get())) {
                looks.merge(page.get(), 1, Integer::sum);
                String shape = (String) screen.page().evaluate(SHAPE, html);
                look.accept(new Found(page.get().path(), address, shape));
            }
            links(screen, html).filter(known::add).forEach(ahead::add);
        }
    }

    private boolean isWorthOpening(Row page, Map<Row, Integer> opened) {
        int before = opened.merge(page, 1, Integer::sum);
        return isWorthALook(page) || !missing().isEmpty() && before <= SEARCHED;
    }

    private boolean isWorthALook(Row page) {
        return looks.getOrDefault(page, 0) < MORE_THAN_ONE_LOOK.getOrDefault(page.path(), 1);
    }

    private static Stream<String> links(Screen screen, String html) {
        return ((List<?>) screen.page().evaluate(LINKS, html)).stream().map(String::valueOf);
    }
}
