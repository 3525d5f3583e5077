package id.rewang.kit.messaging;

import com.github.f4b6a3.uuid.UuidCreator;
import id.rewang.kit.messaging.CrashPoint.Moment;
import id.rewang.kit.transaction.TransactionScoped;
import jakarta.persistence.EntityManagerFactory;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Holds a transaction's events back until just before its commit, then writes them in one statement. */
final class JdbcOutbox implements Outbox {

    private static final int MAX_EVENTS_PER_TRANSACTION = 10_000;

    /** The sequence rows are locked in one order; a row's position is taken after its key's lock. */
    private static final String INSERT = """
            WITH event AS (
                SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    WITH ORDINALITY AS e(id, topic, key, type, causationid, traceparent, payload, nth)
            ), counted AS (
                INSERT INTO outbox_sequence AS s (topic, key, last)
                SELECT topic, key, count(*) FROM event GROUP BY topic, key ORDER BY topic, key
                ON CONFLICT (topic, key) DO UPDATE SET last = s.last + excluded.last
                RETURNING topic, key, last
            )
            INSERT INTO outbox_event
                (id, aggregatetype, aggregateid, sequence, type, time, causationid, traceparent, payload)
            SELECT id::uuid, topic, key,
                   last + 1 - row_number() OVER (PARTITION BY topic, key ORDER BY nth DESC),
                   type, ?, causationid, traceparent, payload
            FROM event JOIN counted USING (topic, key)
            ORDER BY nth
            """;

    private final JdbcTemplate jdbc;
    private final @Nullable EntityManagerFactory entityManagers;
    private final JsonMapper json;
    private final Clock clock;
    private final CrashPoint crashPoint;
    private final Runnable committed;
    private final int maxEventBytes;

    /** @param committed told after each commit that brought events */
    JdbcOutbox(
            JdbcTemplate jdbc,
            @Nullable EntityManagerFactory entityManagers,
            JsonMapper json,
            Clock clock,
            CrashPoint crashPoint,
            Runnable committed,
            int maxEventBytes) {
        this.jdbc = jdbc;
        this.entityManagers = entityManagers;
        this.json = json;
        this.clock = clock;
        this.crashPoint = crashPoint;
        this.committed = committed;
        this.maxEventBytes = maxEventBytes;
    }

    @Override
    public void append(List<OutgoingEvent> events) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Events are appended inside the transaction that causes them");
        }
        if (events.isEmpty()) {
            return;
        }
        Rows rows = TransactionScoped.inThisTransaction(this, Rows::new);
        for (OutgoingEvent event : events) {
            rows.add(row(event));
        }
    }

    private Row row(OutgoingEvent event) {
        if (event.topic().isBlank() || event.key().isBlank() || event.type().isBlank()) {
            throw new IllegalArgumentException("An event needs topic, key and type: " + event);
        }
        if (event.key().length() > OutgoingEvent.MAX_KEY_LENGTH || event.key().indexOf('\0') >= 0) {
            throw new IllegalArgumentException("No key of an event: " + event.key());
        }
        Received cause = Handling.current();
        String causationId = event.causationId() != null || cause == null
                ? event.causationId()
                : cause.event().id();
        return new Row(
                UuidCreator.getTimeOrderedEpoch().toString(),
                event.topic(),
                event.key(),
                event.type(),
                causationId,
                Traceparent.current(),
                payload(event));
    }

    private @Nullable String payload(OutgoingEvent event) {
        if (event.body() == null) {
            return null;
        }
        String payload;
        try {
            payload = json.writeValueAsString(event.body());
        } catch (JacksonException e) {
            throw new IllegalArgumentException(event.type() + " cannot be written as JSON", e);
        }
        // A char is at most three bytes, so that most bodies need not be counted.
        if (payload.length() > maxEventBytes / 3 && payload.getBytes(StandardCharsets.UTF_8).length > maxEventBytes) {
            throw new IllegalArgumentException(
                    "%s of %s is larger than %d bytes".formatted(event.type(), event.key(), maxEventBytes));
        }
        return payload;
    }

    private void insert(List<Row> rows) {
        jdbc.update(INSERT, statement -> {
            setTexts(statement, 1, rows, Row::id);
            setTexts(statement, 2, rows, Row::topic);
            setTexts(statement, 3, rows, Row::key);
            setTexts(statement, 4, rows, Row::type);
            setTexts(statement, 5, rows, Row::causationId);
            setTexts(statement, 6, rows, Row::traceparent);
            setTexts(statement, 7, rows, Row::payload);
            statement.setObject(8, clock.instant().atOffset(ZoneOffset.UTC));
        });
    }

    private static void setTexts(
            PreparedStatement statement, int index, List<Row> rows, Function<Row, @Nullable String> column)
            throws SQLException {
        @Nullable String[] values = new String[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(rows.get(i));
        }
        statement.setArray(index, statement.getConnection().createArrayOf("text", values));
    }

    private record Row(
            String id,
            String topic,
            String key,
            String type,
            @Nullable String causationId,
            @Nullable String traceparent,
            @Nullable String payload) {}

    private final class Rows extends TransactionScoped {

        private final List<Row> rows = new ArrayList<>();
        private boolean written;

        Rows() {
            super(JdbcOutbox.this);
        }

        void add(Row row) {
            if (written) {
                throw new IllegalStateException("Events cannot be appended any more: the transaction is committing");
            }
            if (rows.size() == MAX_EVENTS_PER_TRANSACTION) {
                throw new IllegalStateException(
                        "A transaction appends at most " + MAX_EVENTS_PER_TRANSACTION + " events");
            }
            rows.add(row);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            if (entityManagers != null
                    && TransactionSynchronizationManager.getResource(entityManagers)
                            instanceof EntityManagerHolder holder) {
                holder.getEntityManager().flush();
            }
            insert(rows);
            written = true;
        }

        @Override
        public void afterCommit() {
            crashPoint.reached(Moment.AFTER_BUSINESS_COMMIT);
            committed.run();
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }
}
