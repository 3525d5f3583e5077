package id.rewang.kit.transaction;

import java.time.Duration;

/**
 * How long a round of work takes at least. What is done in one round shares transactions, messages and compiled statements;
 * so the more comes in, the longer is waited for more of it. What comes alone waits for nothing.
 */
public final class Gathering {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Duration forEachOfASecond;
    private final Duration shortest;
    private final Duration longest;
    private long secondBegan;
    private long doneInThisSecond;
    private long doneInTheSecondBefore;

    /**
     * @param forEachOfASecond by how much a round gets longer for each thing done in the second before
     * @param shortest         bound of a round when little comes in
     * @param longest          bound of a round however much comes in
     */
    public Gathering(Duration forEachOfASecond, Duration shortest, Duration longest) {
        this.forEachOfASecond = forEachOfASecond;
        this.shortest = shortest;
        this.longest = longest;
    }

    /**
     * The round's shortest time, within the bounds.
     *
     * @param done things of the round
     * @param now  time in nanoseconds, as of {@link System#nanoTime}
     */
    public Duration after(int done, long now) {
        long passed = now - secondBegan;
        if (passed >= SECOND) {
            doneInTheSecondBefore = passed < 2 * SECOND ? doneInThisSecond : 0;
            doneInThisSecond = 0;
            secondBegan = now;
        }
        doneInThisSecond += done;
        Duration wanted = forEachOfASecond.multipliedBy(doneInTheSecondBefore);
        return wanted.compareTo(longest) > 0 ? longest : wanted.compareTo(shortest) < 0 ? shortest : wanted;
    }
}
