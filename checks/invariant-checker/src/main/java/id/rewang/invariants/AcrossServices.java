package id.rewang.invariants;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An invariant that compares what two services hold of the same things. */
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
        snapshot.sideBySide(
                one,
                other,
                (key, held, heldByOther) ->
                        judgement.violation(key, held, heldByOther).ifPresent(findings::add));
    }
}
