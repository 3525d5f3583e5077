package id.rewang.procurement.policy;

import id.rewang.kit.clock.BusinessClock;
import id.rewang.kit.security.Actor;
import id.rewang.kit.web.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Duties that must not meet in one person: dated pairs, of acts on one order and of offices. */
@Service
public class IncompatibleDuties {

    private final List<Pair> pairs;
    private final BusinessClock clock;

    /** The pairs change by migration only, so they are read once. */
    IncompatibleDuties(JdbcClient db, BusinessClock clock) {
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
     * @param held the duties that this person has already had for the order
     * @throws ProblemException 403 {@code incompatible-duties} naming both duties and the legal basis
     */
    public void check(Duty wanted, List<Duty> held, Actor actor) {
        checkOffices(actor);
        for (Duty duty : held) {
            clash(wanted.name(), duty.name()).ifPresent(clash -> {
                throw ProblemException.forbidden("incompatible-duties", clash.sentence());
            });
        }
    }

    /** Somebody whose offices must not meet acts in none of them. */
    public void checkOffices(Actor actor) {
        clashAmong(actor.roles()).ifPresent(clash -> {
            throw ProblemException.forbidden("incompatible-duties", clash.sentence());
        });
    }

    /** The first pair among these offices that must not meet. */
    public Optional<Pair> clashAmong(Set<String> offices) {
        return pairs.stream()
                .filter(p -> offices.contains(p.first()) && offices.contains(p.second()) && p.isValidOn(today()))
                .findFirst();
    }

    private Optional<Pair> clash(String one, String other) {
        return pairs.stream()
                .filter(p -> p.isOf(one, other) && p.isValidOn(today()))
                .findFirst();
    }

    private LocalDate today() {
        return clock.today();
    }

    /** Two duties that must not meet, between two dates. */
    public record Pair(
            String first,
            String second,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String legalBasis) {

        boolean isOf(String one, String other) {
            return (first.equals(one) && second.equals(other)) || (first.equals(other) && second.equals(one));
        }

        boolean isValidOn(LocalDate day) {
            return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
        }

        public String sentence() {
            return "The duties " + first + " and " + second + " must not meet in one person (" + legalBasis + ").";
        }
    }
}
