package id.rewang.invariants;

import java.io.IOException;
import java.sql.SQLException;

/** Something that must always hold. */
public interface Invariant {

    /** Short, stable name, such as {@code ledger.balanced}. */
    String id();

    /** What must hold, as one sentence. */
    String sentence();

    /**
     * Whether this compares what travels between services or waits to be sent. Such a difference is a violation only once
     * it has stood unchanged for the time in which things come to rest.
     */
    boolean settlesLater();

    /** Looks once and names each violation in one sentence. */
    void look(Snapshot snapshot, Findings findings) throws SQLException, IOException;
}
