package id.rewang.kit.deadline;

import com.github.f4b6a3.uuid.UuidCreator;
import id.rewang.kit.transaction.TransactionScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The deadlines that run. Call it inside the transaction of the use case, after the aggregate is locked: what is set and
 * cleared is held back and written together just before the commit.
 */
public class Deadlines {

    private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(5);

    private final JdbcClient jdbc;

    public Deadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sets the deadline or moves it to another time. */
    public void set(String kind, UUID subjectId, int round, String region, Instant dueAt) {
        changes().set(new Running(kind, subjectId, round, region, dueAt));
    }

    /** Clears the subject's deadlines of one kind, of every round; none is fine. */
    public void clear(String kind, UUID subjectId) {
        changes().clear(new Cleared(kind, subjectId));
    }

    /** Takes up to {@code limit} due rows for this instance, the longest due first; others skip them meanwhile. */
    List<Deadline> claim(Collection<String> kinds, Instant now, int limit, Duration claim) {
        return jdbc.sql("""
                        UPDATE deadline SET claimed_until = clock_timestamp() + make_interval(secs => :claim),
                                            attempts = attempts + 1
                        WHERE id IN (
                            SELECT id FROM deadline
                            WHERE due_at <= :now AND kind IN (:kinds)
                              AND (claimed_until IS NULL OR claimed_until < clock_timestamp())
                            ORDER BY due_at LIMIT :limit FOR UPDATE SKIP LOCKED)
                        RETURNING id, kind, subject_id, round, region, due_at, attempts""")
                .param("claim", claim.toSeconds())
                .param("now", utc(now))
                .param("kinds", kinds)
                .param("limit", limit)
                .query(Deadlines::read)
                .list();
    }

    /**
     * Removes the row if it is still as it was claimed.
     *
     * @return whether it was; otherwise it was cleared, moved or handled by somebody else
     */
    boolean take(Deadline deadline) {
        return jdbc.sql("DELETE FROM deadline WHERE id = ? AND due_at = ?")
                        .params(deadline.id(), utc(deadline.dueAt()))
                        .update()
                == 1;
    }

    /** Lets a failed one rest: a second, then twice as long each time, at most five minutes. */
    void postpone(Deadline deadline, String error) {
        long seconds = Math.min(1L << Math.min(deadline.attempts() - 1, 20), LONGEST_BACK_OFF.toSeconds());
        jdbc.sql("""
                        UPDATE deadline SET claimed_until = clock_timestamp() + make_interval(secs => ?), last_error = ?
                        WHERE id = ?""")
                .params(seconds, error.substring(0, Math.min(error.length(), 500)), deadline.id())
                .update();
    }

    private static Deadline read(ResultSet row, int number) throws SQLException {
        return new Deadline(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("subject_id", UUID.class),
                row.getInt("round"),
                row.getString("region"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private Changes changes() {
        return TransactionScoped.inThisTransaction(this, Changes::new);
    }

    private void delete(Collection<Cleared> cleared) {
        jdbc.sql("DELETE FROM deadline WHERE (subject_id, kind) IN (SELECT * FROM unnest(?::uuid[], ?::text[]))")
                .param(cleared.stream().map(Cleared::subjectId).toArray(UUID[]::new))
                .param(cleared.stream().map(Cleared::kind).toArray(String[]::new))
                .update();
    }

    private void insert(Collection<Running> set) {
        jdbc.sql("""
                        INSERT INTO deadline (id, kind, subject_id, round, region, due_at)
                        SELECT id, kind, subject_id, round, region, due_at::timestamptz
                        FROM unnest(?::uuid[], ?::text[], ?::uuid[], ?::int[], ?::text[], ?::text[])
                            AS d (id, kind, subject_id, round, region, due_at)
                        ON CONFLICT (subject_id, kind, round)
                        DO UPDATE SET due_at = excluded.due_at, claimed_until = NULL, attempts = 0, last_error = NULL""")
                .param(set.stream().map(d -> UuidCreator.getTimeOrderedEpoch()).toArray(UUID[]::new))
                .param(set.stream().map(Running::kind).toArray(String[]::new))
                .param(set.stream().map(Running::subjectId).toArray(UUID[]::new))
                .param(set.stream().map(Running::round).toArray(Integer[]::new))
                .param(set.stream().map(Running::region).toArray(String[]::new))
                .param(set.stream().map(d -> d.dueAt().toString()).toArray(String[]::new))
                .update();
    }

    private record Cleared(String kind, UUID subjectId) {}

    private record Running(String kind, UUID subjectId, int round, String region, Instant dueAt) {

        Cleared cleared() {
            return new Cleared(kind, subjectId);
        }
    }

    /** What this transaction cleared, and what it set afterwards. */
    private final class Changes extends TransactionScoped {

        private final Set<Cleared> cleared = new LinkedHashSet<>();
        private final List<Running> set = new ArrayList<>();

        Changes() {
            super(Deadlines.this);
        }

        void clear(Cleared wanted) {
            set.removeIf(deadline -> deadline.cleared().equals(wanted));
            cleared.add(wanted);
        }

        void set(Running wanted) {
            set.removeIf(deadline -> deadline.cleared().equals(wanted.cleared()) && deadline.round() == wanted.round());
            set.add(wanted);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!cleared.isEmpty()) {
                delete(cleared);
            }
            if (!set.isEmpty()) {
                insert(set);
            }
        }
    }
}
