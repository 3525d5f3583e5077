package id.rewang.kit.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/**
 * The time at which business happens, in Asia/Jakarta, whose calendar decides accounting dates. In a demonstration it can
 * be shifted, and keeps ticking from there; in production it is the system's time.
 *
 * <p>Instants have microseconds, as the database keeps them, so that what is written is read back equal.
 */
public final class BusinessClock extends Clock {

    public static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private final Clock system;
    private final Supplier<Duration> offset;
    private final ZoneId zone;

    BusinessClock(Clock system, Supplier<Duration> offset) {
        this(system, offset, ZONE);
    }

    private BusinessClock(Clock system, Supplier<Duration> offset, ZoneId zone) {
        this.system = system;
        this.offset = offset;
        this.zone = zone;
    }

    /** A clock that never shifts, for tests of code that takes one. */
    public static BusinessClock of(Clock system) {
        return new BusinessClock(system, () -> Duration.ZERO);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(instant(), zone);
    }

    /** The accounting date of an instant. */
    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset.get()).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new BusinessClock(system, offset, other);
    }
}
