package id.rewang.kit.messaging;

import id.rewang.kit.messaging.DeadLetter.Note;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keys whose events could not be applied, for operators to look at and redrive. Nothing can be discarded: an event that
 * must not be applied needs a handler that says so.
 */
public class DeadLetters {

    /** Where a page ended. */
    public record Position(Instant parkedAt, String consumer, String key) {}

    private static final String LIST = """
            SELECT p.consumer, p.topic, p.key, p.reason, p.error, e.id, e.type, e.sequence,
                   (SELECT count(*) FROM parked_event w
                    WHERE w.consumer = p.consumer AND w.topic = p.topic AND w.key = p.key) AS waiting,
                   p.attempts, p.parked_at, p.note, p.noted_by, p.noted_at
            FROM parked_key p CROSS JOIN LATERAL (
                SELECT id, type, sequence FROM parked_event e
                WHERE e.consumer = p.consumer AND e.topic = p.topic AND e.key = p.key
                ORDER BY sequence LIMIT 1) e
            WHERE (p.parked_at, p.consumer, p.key) > (?, ?, ?)
            ORDER BY p.parked_at, p.consumer, p.key LIMIT ?
            """;

    private static final String NOTE = """
            UPDATE parked_key SET note = ?, noted_by = ?, noted_at = clock_timestamp() WHERE consumer = ? AND key = ?
            RETURNING note, noted_by, noted_at
            """;

    private static final Position START = new Position(Instant.EPOCH, "", "");

    private final JdbcTemplate jdbc;
    private final Map<String, Inbox> inboxes;

    DeadLetters(JdbcTemplate jdbc, List<Inbox> inboxes) {
        this.jdbc = jdbc;
        this.inboxes = inboxes.stream()
                .collect(Collectors.toMap(inbox -> inbox.handler().consumer(), Function.identity()));
    }

    /** The oldest first, from behind {@code after} on. */
    public List<DeadLetter> list(@Nullable Position after, int limit) {
        Position from = after == null ? START : after;
        return jdbc.query(
                LIST,
                (row, n) -> new DeadLetter(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getLong(8),
                        row.getLong(9),
                        row.getInt(10),
                        row.getObject(11, OffsetDateTime.class).toInstant(),
                        row.getString(12) == null ? null : note(row)),
                from.parkedAt().atOffset(ZoneOffset.UTC),
                from.consumer(),
                from.key(),
                limit);
    }

    private static Note note(ResultSet row) throws SQLException {
        return new Note(
                row.getString("note"),
                row.getString("noted_by"),
                row.getObject("noted_at", OffsetDateTime.class).toInstant());
    }

    /**
     * Writes down who looks after a key whose events wait, and what for, in place of what was noted before. It stays until
     * none of them waits any more.
     *
     * @return empty if no event of the key waits
     */
    public Optional<Note> note(String consumer, String key, String text, String by) {
        return jdbc.query(NOTE, (row, n) -> note(row), text, by, consumer, key).stream()
                .findFirst();
    }

    /**
     * Applies the waiting events of a key in order, each exactly once, up to the first that fails again.
     *
     * @return empty if there is no such consumer or no event of the key waits
     */
    public Optional<Redriven> redrive(String consumer, String key) {
        return Optional.ofNullable(inboxes.get(consumer)).flatMap(inbox -> inbox.redrive(key));
    }
}
