package id.rewang.kit.messaging.demo;

import id.rewang.test.TestInfrastructure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything that is on a topic, from its start. */
public final class TopicLog {

    private TopicLog() {}

    public static List<ConsumerRecord<String, String>> read(String topic) {
        try (KafkaConsumer<String, String> consumer = assigned(topic)) {
            consumer.seekToBeginning(consumer.assignment());
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            List<ConsumerRecord<String, String>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    private static KafkaConsumer<String, String> assigned(String topic) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", TestInfrastructure.kafka().bootstrapServers());
        KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        consumer.assign(consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList());
        return consumer;
    }

    /** The sequences of each key, in the order of the log, repetitions of what had been sent already left out. */
    public static Map<String, List<Long>> sequencesOnce(String topic) {
        Map<String, List<Long>> sequences = new LinkedHashMap<>();
        for (ConsumerRecord<String, String> record : read(topic)) {
            List<Long> ofKey = sequences.computeIfAbsent(record.key(), key -> new ArrayList<>());
            long sequence = Long.parseLong(header(record, "ce_sequence"));
            if (!ofKey.contains(sequence)) {
                ofKey.add(sequence);
            }
        }
        return sequences;
    }

    public static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
