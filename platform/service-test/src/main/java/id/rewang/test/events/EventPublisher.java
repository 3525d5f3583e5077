package id.rewang.test.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.rewang.test.TestKafka;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Publishes CloudEvents with the headers of the platform, each key's in sequence. */
public final class EventPublisher implements AutoCloseable {

    private final KafkaProducer<String, @Nullable String> producer;
    private final Map<String, Long> sequences = new ConcurrentHashMap<>();

    public EventPublisher(TestKafka kafka) {
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka.bootstrapServers(),
                        ProducerConfig.ACKS_CONFIG,
                        "all"),
                new StringSerializer(),
                new StringSerializer());
    }

    /**
     * Publishes the next event of the key and waits until Kafka has it.
     *
     * @param type such as {@code catalog.StockReserved.v1}
     * @param body JSON, {@code null} for a tombstone
     * @return its sequence, for {@link #repeat}
     */
    public long publish(String topic, String key, String type, @Nullable String body) {
        long sequence = sequences.merge(topic + "/" + key, 1L, Long::sum);
        repeat(topic, key, type, body, sequence);
        return sequence;
    }

    /** Publishes an event once more, as a relay does that was killed before it had noted what it had sent. */
    public void repeat(String topic, String key, String type, @Nullable String body, long sequence) {
        ProducerRecord<String, @Nullable String> message = new ProducerRecord<>(topic, key, body);
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", UUID.randomUUID().toString());
        header(message, "ce_type", type);
        header(message, "ce_source", "urn:rewang:" + type.substring(0, type.indexOf('.')));
        header(message, "ce_subject", key);
        header(message, "ce_time", Instant.now().toString());
        header(message, "content-type", "application/json");
        header(message, "ce_sequence", Long.toString(sequence));
        try {
            producer.send(message).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private static void header(ProducerRecord<String, @Nullable String> message, String name, String value) {
        message.headers().add(name, value.getBytes(UTF_8));
    }
}
