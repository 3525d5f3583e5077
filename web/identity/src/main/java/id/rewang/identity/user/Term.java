package id.rewang.identity.user;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** From which day to which something holds, both included; open on a side that is {@code null}. */
public record Term(@Nullable LocalDate from, @Nullable LocalDate to) {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    static Term since(LocalDate day) {
        return new Term(day, null);
    }

    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(WIB));
    }

    boolean includes(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** The days that are in both. */
    Term and(Term other) {
        return new Term(
                from == null || (other.from != null && other.from.isAfter(from)) ? other.from : from,
                to == null || (other.to != null && other.to.isBefore(to)) ? other.to : to);
    }

    boolean hasDays() {
        return from == null || to == null || !to.isBefore(from);
    }
}
