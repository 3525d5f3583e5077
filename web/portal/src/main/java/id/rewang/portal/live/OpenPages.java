package id.rewang.portal.live;

import id.rewang.portal.security.Person;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The pages that are open in browsers. They are told that something happened, never what: then they ask anew, with the
 * rights of their reader. However much happens, a page is told a few times a second at most, and once more a second after the
 * last of it: whoever is asked may have heard of it later than we.
 */
@Component
class OpenPages implements SmartLifecycle {

    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final int MOST = 5_000;
    private static final int MOST_A_PERSON = 20;

    /** In turns of {@link #tellNews}. */
    private static final int ONCE_MORE_AFTER = 4;

    private final Set<OpenPage> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong opened = new AtomicLong();
    private volatile boolean running;

    /**
     * @param number     in the order in which pages were opened
     * @param news       turns until something that has happened is old; 0 when it is
     * @param ordersNews the same of the order that the page shows
     */
    private record OpenPage(
            long number,
            Person person,
            @Nullable UUID order,
            SseEmitter stream,
            AtomicInteger news,
            AtomicInteger ordersNews) {

        boolean isOf(Person somebody) {
            return person.subject().equals(somebody.subject());
        }

        boolean concerns(Happened event) {
            if (event.orderId().equals(order)) {
                return true;
            }
            if (!event.region().equals(person.region())) {
                return false;
            }
            boolean known = event.departmentId() != null || event.sellerId() != null;
            if (!known || (person.departmentId() == null && person.sellerId() == null)) {
                return true;
            }
            return event.departmentId() != null && event.departmentId().equals(person.departmentId())
                    || event.sellerId() != null && event.sellerId().equals(person.sellerId());
        }
    }

    /**
     * Of somebody who has very many open, the oldest is let go: most likely it was left and nobody has noticed yet. If not,
     * the browser opens it again.
     *
     * @param order the one that the page shows, if it shows one
     * @throws ResponseStatusException 503 when too many are open, or the portal is stopping
     */
    SseEmitter open(Person person, @Nullable UUID order) {
        if (!running || open.size() >= MOST) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        letGoOfTheOldestOf(person);
        SseEmitter stream = new SseEmitter(LONGEST.toMillis());
        // Something may have happened after the page was made and before it listened: it asks once at the start.
        OpenPage page = new OpenPage(
                opened.incrementAndGet(),
                person,
                order,
                stream,
                new AtomicInteger(1),
                new AtomicInteger(order == null ? 0 : 1));
        stream.onCompletion(() -> open.remove(page));
        stream.onTimeout(() -> open.remove(page));
        stream.onError(gone -> open.remove(page));
        open.add(page);
        send(page, SseEmitter.event().comment("open"));
        return stream;
    }

    private void letGoOfTheOldestOf(Person person) {
        List<OpenPage> own = open.stream()
                .filter(page -> page.isOf(person))
                .sorted(Comparator.comparingLong(OpenPage::number))
                .toList();
        own.stream().limit(Math.max(0, own.size() - MOST_A_PERSON + 1)).forEach(page -> {
            open.remove(page);
            page.stream().complete();
        });
    }

    void tell(Happened event) {
        for (OpenPage page : open) {
            if (page.concerns(event)) {
                page.news().set(ONCE_MORE_AFTER);
                if (event.orderId().equals(page.order())) {
                    page.ordersNews().set(ONCE_MORE_AFTER);
                }
            }
        }
    }

    @Scheduled(fixedDelayString = "PT0.25S")
    void tellNews() {
        for (OpenPage page : open) {
            if (isToBeTold(page.news())) {
                send(page, SseEmitter.event().name("order").data(""));
            }
            if (isToBeTold(page.ordersNews())) {
                send(page, SseEmitter.event().name("this-order").data(""));
            }
        }
    }

    private static boolean isToBeTold(AtomicInteger news) {
        int turns = news.getAndUpdate(left -> Math.max(0, left - 1));
        return turns == ONCE_MORE_AFTER || turns == 1;
    }

    /** Keeps connections open through proxies, and finds those that are gone. */
    @Scheduled(fixedDelayString = "PT15S")
    void beat() {
        open.forEach(page -> send(page, SseEmitter.event().comment("beat")));
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the web server, which would wait for open streams to end. Browsers come back by themselves. */
    @Override
    public void stop() {
        running = false;
        open.forEach(page -> page.stream().complete());
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void send(OpenPage page, SseEmitter.SseEventBuilder event) {
        try {
            page.stream().send(event);
        } catch (IOException | IllegalStateException gone) {
            open.remove(page);
        }
    }
}
