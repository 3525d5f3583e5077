package id.rewang.identity.user;

import id.rewang.kit.web.FieldProblem;
import id.rewang.kit.web.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Offices that must not meet in one person, over however many accounts: dated pairs. */
@Component
class IncompatibleDuties {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    private final List<Pair> pairs;
    private final Clock clock;

    /** The pairs change by migration only, so they are read once. */
    IncompatibleDuties(JdbcClient db, Clock clock) {
        this.clock = clock;
        this.pairs = db.sql("SELECT * FROM incompatible_duty")
                .query((row, n) -> new Pair(
                        row.getString("first_duty"),
                        row.getString("second_duty"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("legal_basis")))
                .list();
    }

    /**
     * @throws ProblemException 422 {@code incompatible-duties} naming both duties and the legal basis
     */
    void check(Set<String> offices) {
        LocalDate today = LocalDate.now(clock.withZone(WIB));
        pairs.stream()
                .filter(pair -> pair.isValidOn(today))
                .filter(pair -> offices.contains(pair.first) && offices.contains(pair.second))
                .findFirst()
                .ifPresent(pair -> {
                    throw ProblemException.refused(
                            "incompatible-duties",
                            "The duties %s and %s must not meet in one person (%s)."
                                    .formatted(pair.first, pair.second, pair.legalBasis),
                            new FieldProblem("roles", "incompatible-duties", "must not meet in one person"));
                });
    }

    private record Pair(
            String first,
            String second,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String legalBasis) {

        boolean isValidOn(LocalDate day) {
            return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
        }
    }
}
