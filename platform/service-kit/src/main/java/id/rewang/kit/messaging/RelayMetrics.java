package id.rewang.kit.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How many events the relay has published, and how long each took from being written until Kafka had it. */
final class RelayMetrics {

    private final Timer latency;
    private final Counter published;

    RelayMetrics(MeterRegistry registry) {
        this.latency = Timer.builder("rewang.outbox.publish.latency")
                .description(
                        "From an event's row being written until Kafka acknowledged its batch; the batch's oldest row")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
        this.published = Counter.builder("rewang.outbox.published")
                .description("Events acknowledged by Kafka")
                .register(registry);
    }

    void published(List<OutboxRow> rows) {
        latency.record(Duration.between(rows.getFirst().createdAt(), Instant.now()));
        published.increment(rows.size());
    }
}
