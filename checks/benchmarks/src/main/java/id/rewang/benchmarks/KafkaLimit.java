package id.rewang.benchmarks;

import id.rewang.stack.kafka.Broker;
import id.rewang.stack.kafka.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** How many records of an event's size a second this Kafka acknowledges to one idempotent producer. */
final class KafkaLimit {

    private static final String TOPIC = "benchmark.limit";
    private static final int PARTITIONS = 6;
    private static final int RECORD_BYTES = 1_000;
    private static final int UNDER_WAY = 10_000;

    private KafkaLimit() {}

    static double acknowledgedPerSecond(String bootstrapServers, Duration time) throws InterruptedException {
        new Broker(bootstrapServers)
                .createTopics(List.of(new Topic(TOPIC, PARTITIONS, Map.of("retention.ms", "60000"))));
        AtomicLong acknowledged = new AtomicLong();
        Semaphore window = new Semaphore(UNDER_WAY);
        byte[] body = new byte[RECORD_BYTES];
        long start = System.nanoTime();
        long end = start + time.toNanos();
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class))) {
            for (long number = 0; System.nanoTime() < end; number++) {
                window.acquire();
                producer.send(new ProducerRecord<>(TOPIC, Long.toString(number), body), (metadata, failure) -> {
                    window.release();
                    if (failure == null) {
                        acknowledged.incrementAndGet();
                    }
                });
            }
        }
        return acknowledged.get() / ((System.nanoTime() - start) / 1e9);
    }
}
