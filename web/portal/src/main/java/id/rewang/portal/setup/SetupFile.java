package id.rewang.portal.setup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A checked file, kept until it is applied or a day has passed.
 *
 * @param name     that it had at the person's
 * @param outcomes by place in {@code rows}: what has been applied so far
 */
public record SetupFile(
        UUID id,
        String step,
        String name,
        List<FilledRow> rows,
        CheckReport report,
        Map<Integer, Outcome> outcomes,
        Instant uploadedAt) {

    public SetupFile {
        outcomes = new TreeMap<>(outcomes);
    }

    public boolean isBegun() {
        return !outcomes.isEmpty();
    }

    public boolean isFinished() {
        return outcomes.size() == rows.size();
    }

    public int done() {
        return outcomes.size();
    }

    public long made() {
        return count(Outcome.Kind.MADE);
    }

    public long present() {
        return count(Outcome.Kind.PRESENT);
    }

    public long refused() {
        return count(Outcome.Kind.REFUSED);
    }

    private long count(Outcome.Kind kind) {
        return outcomes.values().stream()
                .filter(outcome -> outcome.kind() == kind)
                .count();
    }

    /** The rows that a service has refused, with why. */
    public List<RefusedRow> refusals() {
        return outcomes.entrySet().stream()
                .filter(entry -> entry.getValue().kind() == Outcome.Kind.REFUSED)
                .map(entry -> new RefusedRow(rows.get(entry.getKey()), entry.getValue()))
                .limit(CheckReport.MOST_FINDINGS)
                .toList();
    }

    public record RefusedRow(FilledRow row, Outcome outcome) {}
}
