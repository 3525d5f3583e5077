package id.rewang.identity.user;

import id.rewang.kit.web.FieldProblem;
import id.rewang.kit.web.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Offices that must not meet in one person at one time, over however many accounts: dated pairs. */
@Component
class IncompatibleDuties {

    private final List<Pair> pairs;

    /** The pairs change by migration only, so they are read once. */
    IncompatibleDuties(JdbcClient db) {
        this.pairs = db.sql("SELECT * FROM incompatible_duty")
                .query((row, n) -> new Pair(
                        row.getString("first_duty"),
                        row.getString("second_duty"),
                        new Term(
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class)),
                        row.getString("legal_basis")))
                .list();
    }

    /**
     * @param when somebody holds all of these offices
     * @throws ProblemException 422 {@code incompatible-duties} naming both duties and the legal basis
     */
    void check(Set<String> offices, Term when) {
        pairs.stream()
                .filter(pair -> pair.term.and(when).hasDays())
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

    private record Pair(String first, String second, Term term, String legalBasis) {}
}
