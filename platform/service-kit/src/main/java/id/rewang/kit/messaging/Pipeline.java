package id.rewang.kit.messaging;

import id.rewang.kit.messaging.CrashPoint.Moment;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends batches of rows to Kafka in order. The producer never gives a record up by itself; should a send fail all the same,
 * the pipeline is of no use any more, since records behind the failed one may have arrived.
 */
final class Pipeline implements AutoCloseable {

    private static final Duration HEARTBEAT = Duration.ofSeconds(1);

    /** Longer than handing a batch over takes; it never passes, for the batch's end sends everything off. */
    private static final Duration LINGER = Duration.ofSeconds(1);

    /** What keeps the owner of the outbox its owner. */
    @FunctionalInterface
    interface Heartbeat {

        /** @throws SQLException when the owner's session was lost */
        void beat() throws SQLException;
    }

    private final Producer<String, byte @Nullable []> producer;
    private final byte[] source;
    private final CrashPoint crashPoint;
    private boolean failed;

    /** @param maxBlock longest time that sending may wait for a broker to be known at all, in which there is no heartbeat */
    Pipeline(Map<String, Object> kafka, String service, Duration maxBlock, CrashPoint crashPoint) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-relay");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        // A partition that knows nothing of the producer yet accepts whatever comes first: when a new leader
        // refuses one batch and accepts the next, the first is out of order for ever.
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, maxBlock.toMillis());
        // Without it the first record would leave alone and the others one round trip later, and be received so.
        settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER.toMillis());
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        this.source = ("/" + service).getBytes(StandardCharsets.UTF_8);
        this.crashPoint = crashPoint;
    }

    /**
     * Returns when every row is acknowledged, which takes as long as the brokers are away.
     *
     * @throws KafkaException when a send failed; some rows may have arrived
     * @throws SQLException   when the owner's session was lost meanwhile
     */
    void publish(List<OutboxRow> rows, Heartbeat heartbeat) throws SQLException, InterruptedException {
        failed = true;
        AtomicInteger unacknowledged = new AtomicInteger(rows.size());
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        for (OutboxRow row : rows) {
            throwIfPresent(failure.get());
            producer.send(message(row), (metadata, exception) -> {
                if (exception == null) {
                    unacknowledged.decrementAndGet();
                    crashPoint.reached(Moment.AFTER_FIRST_SEND);
                } else {
                    failure.compareAndSet(null, exception);
                }
            });
        }
        // Beside this thread, for it returns only when the brokers have everything, and the heartbeat must go on.
        // To its very end: what is sent while it lasts leaves at once, the first record of the next batch alone.
        Thread flush = Thread.startVirtualThread(producer::flush);
        while (!flush.join(HEARTBEAT)) {
            throwIfPresent(failure.get());
            heartbeat.beat();
        }
        throwIfPresent(failure.get());
        if (unacknowledged.get() != 0) {
            throw new KafkaException("Sending ended with %d events unacknowledged".formatted(unacknowledged.get()));
        }
        failed = false;
    }

    private static void throwIfPresent(@Nullable Exception failure) {
        if (failure != null) {
            throw new KafkaException("Events could not be sent", failure);
        }
    }

    private ProducerRecord<String, byte @Nullable []> message(OutboxRow row) {
        ProducerRecord<String, byte @Nullable []> message = new ProducerRecord<>(row.topic(), row.key(), row.payload());
        CloudEventHeaders.write(message.headers(), row, source);
        return message;
    }

    /** After a failure nothing that is still waiting is sent any more. */
    @Override
    public void close() {
        producer.close(failed ? Duration.ZERO : Duration.ofSeconds(5));
    }
}
