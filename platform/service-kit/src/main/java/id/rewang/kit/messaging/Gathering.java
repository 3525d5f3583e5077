package id.rewang.kit.messaging;

import java.time.Duration;

/**
 * How long a round of the relay takes at least. What is sent together is received together, and shares transactions in every
 * service that it passes; so the more comes in, the longer is waited for more of it. An event that comes alone waits for
 * nothing.
 */
final class Gathering {

    private static final Duration FOR_EACH_EVENT_OF_A_SECOND = Duration.ofMillis(1);
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Duration shortest;
    private final Duration longest;
    private long secondBegan;
    private long sentInThisSecond;
    private long sentInTheSecondBefore;

    Gathering(Duration shortest, Duration longest) {
        this.shortest = shortest;
        this.longest = longest;
    }

    /**
     * The round's shortest time, a millisecond for each event of the second before, within the bounds.
     *
     * @param sent events of the round
     * @param now  time in nanoseconds, as of {@link System#nanoTime}
     */
    Duration after(int sent, long now) {
        long passed = now - secondBegan;
        if (passed >= SECOND) {
            sentInTheSecondBefore = passed < 2 * SECOND ? sentInThisSecond : 0;
            sentInThisSecond = 0;
            secondBegan = now;
        }
        sentInThisSecond += sent;
        Duration wanted = FOR_EACH_EVENT_OF_A_SECOND.multipliedBy(sentInTheSecondBefore);
        return wanted.compareTo(longest) > 0 ? longest : wanted.compareTo(shortest) < 0 ? shortest : wanted;
    }
}
