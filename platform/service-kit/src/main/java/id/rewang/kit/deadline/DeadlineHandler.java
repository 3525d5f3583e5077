package id.rewang.kit.deadline;

import java.util.UUID;

/** What happens when a deadline of one kind has passed. */
public interface DeadlineHandler {

    /** The kind of deadline that this is about, unique in the service. */
    String kind();

    /** Locks the aggregate that waits; called first in the transaction, before the deadline's row is taken. */
    void lock(UUID subjectId);

    /**
     * Called in the same transaction once the row is ours: the deadline was neither cleared nor moved nor handled by
     * somebody else. The row is gone already; what throws is rolled back and tried again later.
     */
    void due(Deadline deadline);
}
