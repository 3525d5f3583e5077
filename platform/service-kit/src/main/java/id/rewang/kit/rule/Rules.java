package id.rewang.kit.rule;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The dated rules of this service. A regional rule beats a national one; of several that hold on a day the highest version
 * counts. A changed rule is seen within five seconds.
 */
public class Rules {

    private static final long MAX_AGE_NANOS = Duration.ofSeconds(5).toNanos();

    /** Regional before national, newest version first. */
    private static final Comparator<Rule> PRECEDENCE = Comparator.<Rule, Boolean>comparing(
                    rule -> rule.region() == null)
            .thenComparing(Rule::version, Comparator.reverseOrder());

    private final JdbcClient jdbc;
    private volatile @Nullable Snapshot snapshot;

    public Rules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param day    on which the thing that the rule is about happens, in Jakarta
     * @param region area code such as {@code 35.73}
     * @throws IllegalStateException when no such rule holds: every rule that is asked for must be seeded
     */
    public Rule on(LocalDate day, String region, String id) {
        return find(day, region, id)
                .orElseThrow(() -> new IllegalStateException("no rule " + id + " holds in " + region + " on " + day));
    }

    /** For rules that may well not exist for a period. */
    public Optional<Rule> find(LocalDate day, String region, String id) {
        return snapshot().byId.getOrDefault(id, List.of()).stream()
                .filter(rule -> rule.region() == null || rule.region().equals(region))
                .filter(rule -> rule.holdsOn(day))
                .findFirst();
    }

    /** Every version of every rule that concerns the region. */
    List<Rule> all(String region) {
        return snapshot().byId.values().stream()
                .flatMap(List::stream)
                .filter(rule -> rule.region() == null || rule.region().equals(region))
                .sorted(Comparator.comparing(Rule::id).thenComparing(PRECEDENCE))
                .toList();
    }

    private Snapshot snapshot() {
        Snapshot current = snapshot;
        if (current == null || System.nanoTime() - current.takenAt > MAX_AGE_NANOS) {
            current = new Snapshot(load(), System.nanoTime());
            snapshot = current;
        }
        return current;
    }

    private Map<String, List<Rule>> load() {
        return jdbc.sql("""
                        SELECT id, version, region, value, unit, rounding, valid_from, valid_to, legal_basis, note
                        FROM dated_rule""").query(Rule.class).stream().sorted(PRECEDENCE).collect(Collectors.groupingBy(Rule::id));
    }

    private record Snapshot(Map<String, List<Rule>> byId, long takenAt) {}
}
