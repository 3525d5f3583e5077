package id.rewang.portal.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;

/**
 * The time by which things are late: that of the services, which a demonstration may have shifted. Asked for once a minute, with
 * the token of whoever looks at a page then.
 */
@Component
public class BusinessTime extends Clock {

    private static final Duration MAX_AGE = Duration.ofMinutes(1);
    private static final ZoneId EAST_JAVA = ZoneId.of("Asia/Jakarta");

    private record Shift(Duration by, Instant askedAt) {}

    private final Procurement procurement;
    private final Clock real;
    private final ZoneId zone;
    private volatile Shift shift = new Shift(Duration.ZERO, Instant.EPOCH);

    @Autowired
    BusinessTime(Procurement procurement) {
        this(procurement, systemUTC(), EAST_JAVA);
    }

    BusinessTime(Procurement procurement, Clock real, ZoneId zone) {
        this.procurement = procurement;
        this.real = real;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        Instant now = real.instant();
        if (shift.askedAt().plus(MAX_AGE).isBefore(now)) {
            shift = new Shift(ask(now), now);
        }
        return now.plus(shift.by());
    }

    /** What is known stays while procurement does not answer. */
    private Duration ask(Instant now) {
        try {
            return Duration.between(now, procurement.time().instant());
        } catch (ServiceRefused | ResourceAccessException unanswered) {
            return shift.by();
        }
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new BusinessTime(procurement, real, other);
    }
}
