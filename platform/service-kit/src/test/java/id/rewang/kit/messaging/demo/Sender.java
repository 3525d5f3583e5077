package id.rewang.kit.messaging.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.rewang.test.TestInfrastructure;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Puts records on a topic as a relay would not: again, out of order, malformed. */
public final class Sender {

    private Sender() {}

    public static void send(String topic, String key, long sequence, @Nullable String body) {
        send(topic, key, Announcing.TYPE, sequence, body);
    }

    public static void send(String topic, String key, String type, long sequence, @Nullable String body) {
        ProducerRecord<String, String> message = new ProducerRecord<>(topic, key, body);
        message.headers().add("ce_id", (key + "-" + sequence).getBytes(UTF_8));
        message.headers().add("ce_type", type.getBytes(UTF_8));
        message.headers().add("ce_sequence", Long.toString(sequence).getBytes(UTF_8));
        send(message);
    }

    public static void send(ProducerRecord<String, String> message) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", TestInfrastructure.kafka().bootstrapServers());
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(message).get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("Cannot send " + message, e);
        }
    }
}
