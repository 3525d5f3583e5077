package id.rewang.kit.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GatheringTest {

    private static final Duration SHORTEST = Duration.ofMillis(5);
    private static final Duration LONGEST = Duration.ofMillis(100);

    private final Gathering gathering = new Gathering(Duration.ofMillis(1), SHORTEST, LONGEST);
    private long now = Duration.ofHours(1).toNanos();

    @Test
    void anEventThatComesAloneWaitsForNothing() {
        for (int i = 0; i < 10; i++) {
            assertThat(after(1, Duration.ofMillis(700))).isEqualTo(SHORTEST);
        }
    }

    @Test
    void theMoreComesInTheLongerARoundWaitsForMore() {
        second(30);
        assertThat(after(1, Duration.ofMillis(10))).isEqualTo(Duration.ofMillis(30));
        second(60);
        assertThat(after(1, Duration.ofMillis(10))).isEqualTo(Duration.ofMillis(60));
    }

    @Test
    void noRoundWaitsLongerThanTheBound() {
        second(5_000);
        assertThat(after(1, Duration.ofMillis(10))).isEqualTo(LONGEST);
    }

    @Test
    void afterARestItIsAsQuickAsInTheBeginning() {
        second(60);
        assertThat(after(1, Duration.ofSeconds(5))).isEqualTo(SHORTEST);
    }

    /** A whole second in which so many events came, ten at a time. */
    private void second(int events) {
        after(0, Duration.ofSeconds(2));
        for (int sent = 0; sent < events; sent += 10) {
            after(10, Duration.ofMillis(1));
        }
        after(0, Duration.ofSeconds(1));
    }

    private Duration after(int sent, Duration later) {
        now += later.toNanos();
        return gathering.after(sent, now);
    }
}
