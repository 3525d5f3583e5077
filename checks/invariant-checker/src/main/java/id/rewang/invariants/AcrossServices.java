package id.rewang.invariants;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An invariant that compares what two services hold of the same things. A key begins with what the events are about that
 * tell one service of the other, an order in most cases. While events of it wait at either, noted by an operator who looks
 * after them, the two cannot agree, and it is not judged.
 */
record AcrossServices(String id, String sentence, Question one, Question other, Judgement judgement)
        implements Invariant {

    /** Judges one key by what each service holds of it; {@code null} where a service holds nothing. */
    @FunctionalInterface
    interface Judgement {
        Optional<String> violation(String key, @Nullable String one, @Nullable String other);
    }

    @Override
    public boolean settlesLater() {
        return true;
    }

    @Override
    public void look(Snapshot snapshot, Findings findings) throws SQLException {
        Set<String> lookedAfter = snapshot.lookedAfter(one.service(), other.service());
        snapshot.sideBySide(one, other, (key, held, heldByOther) -> {
            if (!lookedAfter.contains(key.split(" ", 2)[0])) {
                judgement.violation(key, held, heldByOther).ifPresent(findings::add);
            }
        });
    }
}
