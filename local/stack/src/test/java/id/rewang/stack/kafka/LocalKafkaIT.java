package id.rewang.stack.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rewang.stack.process.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaIT {

    @TempDir
    Path directory;

    @Test
    void acknowledgedRecordsSurviveAKill() throws Exception {
        try (LocalKafka kafka = LocalKafka.start(directory.resolve("kafka"), Ports.free(), LocalKafka.QUICKLY)) {
            kafka.createTopics(List.of(Topic.keptForEver("orders", 1)));
            send(kafka, "orders", "kept");

            kafka.kill();
            assertThat(new Broker(kafka.bootstrapServers()).answers()).isFalse();
            kafka.restart();

            kafka.createTopics(List.of(Topic.keptForEver("orders", 1), Topic.compacted("sellers", 2)));
            assertThat(first(kafka, "orders")).isEqualTo("kept");
        }
    }

    @Test
    void aTopicIsNotCreatedByBeingUsed() {
        try (LocalKafka kafka = LocalKafka.start(directory.resolve("kafka"), Ports.free(), LocalKafka.QUICKLY)) {
            assertThatThrownBy(() -> send(kafka, "misspelt", "lost")).isInstanceOf(ExecutionException.class);
        }
    }

    private static void send(LocalKafka kafka, String topic, String value) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all", "max.block.ms", "2000");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", value)).get(10, TimeUnit.SECONDS);
        }
    }

    private static String first(LocalKafka kafka, String topic) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            return consumer.poll(Duration.ofSeconds(10)).iterator().next().value();
        }
    }
}
