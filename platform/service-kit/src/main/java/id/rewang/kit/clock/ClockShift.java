package id.rewang.kit.clock;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** By how much business time differs from the system's, kept in the database; other instances see a change in a second. */
class ClockShift implements Supplier<Duration> {

    private static final long MAX_AGE_NANOS = Duration.ofSeconds(1).toNanos();

    private final JdbcClient jdbc;
    private volatile @Nullable Known known;

    ClockShift(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Duration get() {
        Known current = known;
        if (current == null || System.nanoTime() - current.readAt > MAX_AGE_NANOS) {
            current = new Known(read(), System.nanoTime());
            known = current;
        }
        return current.offset;
    }

    void set(Duration offset) {
        jdbc.sql("""
                        INSERT INTO business_clock (id, offset_millis) VALUES (1, ?)
                        ON CONFLICT (id) DO UPDATE SET offset_millis = excluded.offset_millis""").param(offset.toMillis()).update();
        known = new Known(Duration.ofMillis(offset.toMillis()), System.nanoTime());
    }

    private Duration read() {
        return jdbc.sql("SELECT offset_millis FROM business_clock WHERE id = 1")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis)
                .orElse(Duration.ZERO);
    }

    private record Known(Duration offset, long readAt) {}
}
