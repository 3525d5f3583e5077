package id.rewang.kit.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.transaction.TransactionException;

/** What an operator watches: is anything waiting to be sent, to be applied, or to be looked at. */
final class MessagingGauges {

    /** Old enough to spare the database when several readers ask, young enough for an alarm. */
    private static final Duration MAX_AGE = Duration.ofSeconds(5);

    /** Depth is only counted so far; beyond it the exact number helps nobody and costs a scan. */
    private static final int MAX_DEPTH = 100_000;

    private static final String WAITING = """
            SELECT (SELECT count(*) FROM (SELECT 1 FROM outbox_event LIMIT ?) AS bounded),
                   (SELECT coalesce(extract(epoch FROM clock_timestamp() - created_at), 0)
                    FROM outbox_event ORDER BY position LIMIT 1),
                   (SELECT count(*) FROM parked_key),
                   (SELECT count(*) FROM unreadable_record)
            """;

    record Waiting(double outboxDepth, double outboxAgeSeconds, double parkedKeys, double unreadableRecords) {

        static final Waiting UNKNOWN = new Waiting(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    private final JdbcTemplate jdbc;
    private Waiting waiting = Waiting.UNKNOWN;
    private Instant measured = Instant.MIN;

    MessagingGauges(MeterRegistry registry, JdbcTemplate jdbc, OutboxRelay relay, EventConsumers consumers) {
        this.jdbc = jdbc;
        Gauge.builder("rewang.outbox.depth", this, g -> g.waiting().outboxDepth())
                .description("Events not yet acknowledged by Kafka, counted up to " + MAX_DEPTH)
                .register(registry);
        Gauge.builder("rewang.outbox.oldest.age", this, g -> g.waiting().outboxAgeSeconds())
                .description("Age of the oldest event not yet acknowledged by Kafka")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("rewang.inbox.parked.keys", this, g -> g.waiting().parkedKeys())
                .description("Keys whose events wait for an operator or for a missing event")
                .register(registry);
        Gauge.builder("rewang.inbox.unreadable.records", this, g -> g.waiting().unreadableRecords())
                .description("Records set aside because they are no events")
                .register(registry);
        Gauge.builder("rewang.relay.owner", relay, r -> r.isOwner() ? 1 : 0)
                .description("1 if this instance publishes the service's outbox")
                .register(registry);
        for (ConcurrentMessageListenerContainer<String, String> container : consumers.containers()) {
            Gauge.builder("rewang.inbox.lag", container, MessagingGauges::lag)
                    .description("Records this instance has not read yet, of its partition that is furthest behind")
                    .tag("consumer", String.valueOf(container.getGroupId()))
                    .register(registry);
        }
    }

    synchronized Waiting waiting() {
        Instant now = Instant.now();
        if (measured.isBefore(now.minus(MAX_AGE))) {
            waiting = measure();
            measured = now;
        }
        return waiting;
    }

    private Waiting measure() {
        try {
            Waiting result = jdbc.queryForObject(
                    WAITING,
                    (row, n) -> new Waiting(row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4)),
                    MAX_DEPTH);
            return result == null ? Waiting.UNKNOWN : result;
        } catch (DataAccessException | TransactionException e) {
            return Waiting.UNKNOWN;
        }
    }

    private static double lag(ConcurrentMessageListenerContainer<String, String> container) {
        return container.metrics().values().stream()
                .flatMap(metrics -> metrics.entrySet().stream())
                .filter(entry -> entry.getKey().name().equals("records-lag-max"))
                .map(Map.Entry::getValue)
                .map(Metric::metricValue)
                .mapToDouble(value -> value instanceof Double lag && !lag.isNaN() ? lag : 0)
                .max()
                .orElse(0);
    }
}
