package id.rewang.kit.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of one consumer in {@code inbox}, {@code parked_key} and {@code parked_event}. */
final class InboxTable {

    enum Reason {
        GAP,
        POISON
    }

    /** Why and since when a key's events wait. */
    record ParkedKey(Reason reason, int attempts) {}

    private static final int MAX_ERROR_LENGTH = 2000;

    private static final String LOCK = """
            SELECT key, last_sequence, parked FROM inbox
            WHERE consumer = ? AND topic = ? AND key = ANY (?)
            ORDER BY key FOR UPDATE
            """;

    /**
     * An unknown key is not locked by {@link #LOCK}; the plain insert is where two consumers of it find out. The known ones
     * are updated by way of their conflict, for that always goes through the index: the plan of a joined update, made
     * while the table was small, would be kept when it is large.
     */
    private static final String ADVANCE = """
            WITH moved AS (
                SELECT * FROM unnest(?::text[], ?::bigint[], ?::boolean[]) AS m(key, last, known)
            ), updated AS (
                INSERT INTO inbox (consumer, topic, key, last_sequence)
                SELECT ?, ?, key, last FROM moved WHERE known ORDER BY key
                ON CONFLICT (consumer, topic, key) DO UPDATE SET last_sequence = excluded.last_sequence
            )
            INSERT INTO inbox (consumer, topic, key, last_sequence)
            SELECT ?, ?, key, last FROM moved WHERE NOT known ORDER BY key
            """;

    private static final String PARK = """
            WITH flagged AS (
                INSERT INTO inbox (consumer, topic, key, last_sequence, parked) VALUES (?, ?, ?, 0, true)
                ON CONFLICT (consumer, topic, key) DO UPDATE SET parked = true
            )
            INSERT INTO parked_key AS p (consumer, topic, key, reason, error, attempts, last_attempt_at)
            VALUES (?, ?, ?, ?, ?, ?, clock_timestamp())
            ON CONFLICT (consumer, topic, key) DO UPDATE SET reason = excluded.reason, error = excluded.error,
                attempts = p.attempts + excluded.attempts, last_attempt_at = excluded.last_attempt_at
            """;

    private static final String UNPARK = """
            WITH flagged AS (
                UPDATE inbox SET parked = false WHERE consumer = ? AND topic = ? AND key = ?
            )
            DELETE FROM parked_key WHERE consumer = ? AND topic = ? AND key = ?
            """;

    private static final String PUT_BEHIND = """
            INSERT INTO parked_event (consumer, topic, key, sequence, id, type, source, time, causationid, traceparent, body,
                                      partition, record_offset)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """;

    private static final String FIRST_WAITING = """
            SELECT * FROM parked_event WHERE consumer = ? AND topic = ? AND key = ? ORDER BY sequence LIMIT 1
            """;

    private final JdbcTemplate jdbc;
    private final String consumer;
    private final String topic;

    InboxTable(JdbcTemplate jdbc, String consumer, String topic) {
        this.jdbc = jdbc;
        this.consumer = consumer;
        this.topic = topic;
    }

    /** Locks the rows of the keys, in one order, until the transaction ends. */
    Map<String, KeyPosition> lock(Collection<String> keys) {
        Map<String, KeyPosition> positions = new HashMap<>();
        jdbc.query(
                LOCK,
                statement -> {
                    statement.setString(1, consumer);
                    statement.setString(2, topic);
                    statement.setArray(3, statement.getConnection().createArrayOf("text", keys.toArray(String[]::new)));
                },
                row -> {
                    String key = row.getString(1);
                    positions.put(key, KeyPosition.ofRow(key, row.getLong(2), row.getBoolean(3)));
                });
        keys.forEach(key -> positions.computeIfAbsent(key, KeyPosition::neverSeen));
        return positions;
    }

    KeyPosition lockOne(String key) {
        return lock(List.of(key)).getOrDefault(key, KeyPosition.neverSeen(key));
    }

    /** @throws ConcurrencyFailureException when somebody else was the first to apply an event of one of the keys */
    void advance(Collection<KeyPosition> positions) {
        List<KeyPosition> moved = positions.stream().filter(KeyPosition::moved).toList();
        if (moved.isEmpty()) {
            return;
        }
        String[] keys = moved.stream().map(KeyPosition::key).toArray(String[]::new);
        Long[] last = moved.stream().map(KeyPosition::last).toArray(Long[]::new);
        Boolean[] known = moved.stream().map(KeyPosition::known).toArray(Boolean[]::new);
        try {
            jdbc.update(ADVANCE, statement -> {
                statement.setArray(1, statement.getConnection().createArrayOf("text", keys));
                statement.setArray(2, statement.getConnection().createArrayOf("bigint", last));
                statement.setArray(3, statement.getConnection().createArrayOf("boolean", known));
                statement.setString(4, consumer);
                statement.setString(5, topic);
                statement.setString(6, consumer);
                statement.setString(7, topic);
            });
        } catch (DuplicateKeyException e) {
            throw new ConcurrencyFailureException("Another instance applied an event of the same key first", e);
        }
    }

    void park(String key, Reason reason, String error, int attempts) {
        String shortError = error.length() > MAX_ERROR_LENGTH ? error.substring(0, MAX_ERROR_LENGTH) : error;
        // NUL is the one character that PostgreSQL text cannot hold.
        String text = shortError.replace('\0', ' ');
        jdbc.update(PARK, consumer, topic, key, consumer, topic, key, reason.name(), text, attempts);
    }

    void unpark(String key) {
        jdbc.update(UNPARK, consumer, topic, key, consumer, topic, key);
    }

    Optional<ParkedKey> parked(String key) {
        return jdbc
                .query(
                        "SELECT reason, attempts FROM parked_key WHERE consumer = ? AND topic = ? AND key = ?",
                        (row, n) -> new ParkedKey(Reason.valueOf(row.getString(1)), row.getInt(2)),
                        consumer,
                        topic,
                        key)
                .stream()
                .findFirst();
    }

    void putBehind(Received received) {
        IncomingEvent event = received.event();
        jdbc.update(
                PUT_BEHIND,
                consumer,
                topic,
                event.key(),
                event.sequence(),
                event.id(),
                event.type(),
                event.source(),
                event.time().atOffset(ZoneOffset.UTC),
                event.causationId(),
                received.traceparent(),
                event.body(),
                received.partition(),
                received.offset());
    }

    Optional<Received> firstWaiting(String key) {
        return jdbc.query(FIRST_WAITING, (row, n) -> received(row), consumer, topic, key).stream()
                .findFirst();
    }

    long waiting(String key) {
        Long count = jdbc.queryForObject(
                "SELECT count(*) FROM parked_event WHERE consumer = ? AND topic = ? AND key = ?",
                Long.class,
                consumer,
                topic,
                key);
        return count == null ? 0 : count;
    }

    void removeWaiting(String key, long sequence) {
        jdbc.update(
                "DELETE FROM parked_event WHERE consumer = ? AND topic = ? AND key = ? AND sequence = ?",
                consumer,
                topic,
                key,
                sequence);
    }

    void setAside(ConsumerRecord<String, String> message, String error) {
        jdbc.update(
                """
                INSERT INTO unreadable_record (consumer, topic, partition, record_offset, key, headers, body, error)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
                consumer,
                topic,
                message.partition(),
                message.offset(),
                withoutNul(message.key()),
                withoutNul(message.headers().toString()),
                withoutNul(message.value()),
                error);
    }

    private static @Nullable String withoutNul(@Nullable String text) {
        return text == null ? null : text.replace('\0', ' ');
    }

    private static Received received(ResultSet row) throws SQLException {
        IncomingEvent event = new IncomingEvent(
                row.getString("topic"),
                row.getString("key"),
                row.getString("id"),
                row.getString("type"),
                row.getString("source"),
                row.getObject("time", OffsetDateTime.class).toInstant(),
                row.getLong("sequence"),
                row.getString("causationid"),
                row.getString("body"));
        return new Received(event, row.getString("traceparent"), row.getInt("partition"), row.getLong("record_offset"));
    }
}
