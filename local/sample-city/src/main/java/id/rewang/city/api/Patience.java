package id.rewang.city.api;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * How long to wait for what happens elsewhere.
 *
 * @param request how long one request is repeated while a service is away
 * @param outcome how long an expected state may take to be seen
 */
public record Patience(Duration request, Duration outcome) {

    /** Enough for a service that is killed and started again in the middle. */
    public static final Patience OF_A_DAY = new Patience(Duration.ofSeconds(120), Duration.ofSeconds(150));

    private static final Duration FIRST_PAUSE = Duration.ofMillis(60);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);

    /**
     * Looks again and again until what is seen is as hoped.
     *
     * @throws UnreachableException when it is not within {@link #outcome}, saying what was seen last
     */
    public <T> T until(String hope, Supplier<T> look, Predicate<T> asHoped) {
        long deadline = System.nanoTime() + outcome.toNanos();
        Duration pause = FIRST_PAUSE;
        while (true) {
            T seen = look.get();
            if (asHoped.test(seen)) {
                return seen;
            }
            if (System.nanoTime() > deadline) {
                throw new UnreachableException("waited " + outcome.toSeconds() + " s for " + hope + ", saw " + seen);
            }
            pause(pause);
            pause = longer(pause);
        }
    }

    static Duration longer(Duration pause) {
        Duration next = pause.multipliedBy(3).dividedBy(2);
        return next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
    }

    static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UnreachableException("interrupted while waiting", stopped);
        }
    }
}
