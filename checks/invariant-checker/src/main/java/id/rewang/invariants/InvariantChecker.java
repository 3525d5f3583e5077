package id.rewang.invariants;

import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks at all three databases and judges every invariant.
 *
 * <p>A service's own data is consistent at every instant and judged at once. What spans services is on its way for a
 * moment: a difference counts only if a second look, after the quiet time, still sees the very same one. A system at rest
 * shows none at the first look, and no time is spent.
 */
public final class InvariantChecker {

    private final CheckRequest request;
    private final List<Invariant> invariants;

    public InvariantChecker(CheckRequest request) {
        this.request = request;
        this.invariants = Invariants.all(request.history());
    }

    /**
     * @throws SQLException         when a database cannot be reached or lacks a table
     * @throws IOException          when the history cannot be read
     * @throws InterruptedException when interrupted in the quiet time
     */
    public CheckReport check() throws SQLException, IOException, InterruptedException {
        Map<Invariant, Findings> findings = look(invariants);
        List<Invariant> unsettled = findings.entrySet().stream()
                .filter(finding ->
                        finding.getKey().settlesLater() && !finding.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        if (!unsettled.isEmpty() && request.quiet().isPositive()) {
            Thread.sleep(request.quiet());
            look(unsettled).forEach((invariant, later) -> findings.merge(invariant, later, Findings::still));
        }
        try (Snapshot snapshot = Snapshot.take(request.databases())) {
            return report(findings, snapshot);
        }
    }

    private Map<Invariant, Findings> look(List<Invariant> wanted) throws SQLException, IOException {
        try (Snapshot snapshot = Snapshot.take(request.databases())) {
            return look(wanted, snapshot);
        }
    }

    static Map<Invariant, Findings> look(List<Invariant> wanted, Snapshot snapshot) throws SQLException, IOException {
        Map<Invariant, Findings> found = new LinkedHashMap<>();
        for (Invariant invariant : wanted) {
            Findings findings = new Findings();
            invariant.look(snapshot, findings);
            found.put(invariant, findings);
        }
        return found;
    }

    static CheckReport report(Map<Invariant, Findings> findings, Snapshot snapshot) throws SQLException {
        List<CheckReport.Outcome> outcomes = findings.entrySet().stream()
                .map(finding -> new CheckReport.Outcome(
                        finding.getKey().id(),
                        finding.getKey().sentence(),
                        finding.getValue().sentences()))
                .toList();
        return new CheckReport(outcomes, MessagingInvariants.leftToOperators(snapshot));
    }
}
