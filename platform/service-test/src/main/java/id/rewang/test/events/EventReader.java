package id.rewang.test.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.rewang.test.TestKafka;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads a topic from its start, again and again: what it has seen so far, by key. */
public final class EventReader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMillis(50);

    private final KafkaConsumer<String, @Nullable String> consumer;
    private final List<PublishedEvent> seen = new ArrayList<>();

    public EventReader(TestKafka kafka, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** What has been published for the key up to now, in order. */
    public synchronized List<PublishedEvent> of(String key) {
        var fresh = consumer.poll(PATIENCE);
        while (!fresh.isEmpty()) {
            fresh.forEach(message -> seen.add(read(message)));
            fresh = consumer.poll(PATIENCE);
        }
        return seen.stream().filter(event -> event.key().equals(key)).toList();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static PublishedEvent read(ConsumerRecord<String, @Nullable String> message) {
        return new PublishedEvent(
                message.key(),
                header(message, "ce_type"),
                Long.parseLong(header(message, "ce_sequence")),
                message.value());
    }

    private static String header(ConsumerRecord<String, @Nullable String> message, String name) {
        Header header = message.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalStateException("header " + name + " is missing on " + message);
        }
        return new String(header.value(), UTF_8);
    }

    /** One event as it lies in the topic. */
    public record PublishedEvent(
            String key,
            String type,
            long sequence,
            @Nullable String body) {}
}
