package id.rewang.kit.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.kit.messaging.demo.Announcing;
import id.rewang.kit.messaging.demo.TopicLog;
import id.rewang.stack.kafka.Topic;
import id.rewang.test.TestInfrastructure;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.management.ObjectName;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class PipelineIT {

    private static final String SERVICE = "pipeline_" + ProcessHandle.current().pid();
    private static final int EVENTS = 200;

    /** So that they share a transaction in every consumer, however many partitions they go to. */
    @Test
    void aBatchOfEventsLeavesInOneRequest() throws Exception {
        String topic = SERVICE + ".events";
        TestInfrastructure.kafka().createTopics(List.of(Topic.keptForEver(topic, 3)));
        List<OutboxRow> batch =
                IntStream.range(0, EVENTS).mapToObj(i -> row(topic, i)).toList();

        // A partition that was never written to may send the first record back.
        publish(SERVICE + "-before", List.of(batch));

        // The first finds no connection yet, and what waits for it leaves together in any case.
        double recordsPerRequest = publish(SERVICE, List.of(List.of(row(topic, EVENTS)), batch));

        assertThat(recordsPerRequest).isEqualTo((1 + EVENTS) / 2.0);
        assertThat(TopicLog.read(topic))
                .hasSize(EVENTS + 1 + EVENTS)
                .extracting(ConsumerRecord::partition)
                .contains(0, 1, 2);
    }

    /** Returns how many records a request had, as the producer itself counted them. */
    private static double publish(String service, List<List<OutboxRow>> batches) throws Exception {
        Map<String, Object> kafka =
                Map.of("bootstrap.servers", TestInfrastructure.kafka().bootstrapServers());
        try (Pipeline pipeline = new Pipeline(kafka, service, Duration.ofSeconds(30), moment -> {})) {
            for (List<OutboxRow> batch : batches) {
                pipeline.publish(batch, () -> {});
            }
            ObjectName producer =
                    new ObjectName("kafka.producer:type=producer-metrics,client-id=" + service + "-relay");
            return (double)
                    ManagementFactory.getPlatformMBeanServer().getAttribute(producer, "records-per-request-avg");
        }
    }

    private static OutboxRow row(String topic, int i) {
        byte[] payload = "{\"amount\":1}".getBytes(StandardCharsets.UTF_8);
        Instant now = Instant.now();
        return new OutboxRow(i, "id-" + i, topic, "key-" + i, 1, Announcing.TYPE, now, null, null, payload, now);
    }
}
