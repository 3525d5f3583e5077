package id.rewang.kit.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.rewang.kit.messaging.demo.Demo;
import id.rewang.test.TestInfrastructure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ReplayIT {

    @Test
    void replayingTheTopicFromTheStartChangesNothing() throws Exception {
        try (Demo demo = new Demo()) {
            List<String> before;
            try (Demo.Instance first = demo.start()) {
                for (int event = 0; event < 50; event++) {
                    first.announcing().announce("key-" + event % 5, event);
                }
                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(() -> assertThat(first.count("applied")).isEqualTo(50));
                before = state(first);
            }
            rewind(demo);

            Demo.Instance second = demo.start();
            // Each partition has been read to its end when the event that is last on it has been applied.
            for (int key = 0; key < 5; key++) {
                second.announcing().announce("key-" + key, 0);
            }
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(second.count("applied")).isEqualTo(55));
            assertThat(state(second)).isEqualTo(before);
        }
    }

    private static List<String> state(Demo.Instance instance) {
        return instance.jdbc().queryForList("SELECT key || '=' || total FROM tally ORDER BY key", String.class);
    }

    private static void rewind(Demo demo) throws Exception {
        try (Admin admin = Admin.create(
                Map.of("bootstrap.servers", TestInfrastructure.kafka().bootstrapServers()))) {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(demo.consumer())
                    .partitionsToOffsetAndMetadata()
                    .get();
            assertThat(committed.values()).extracting(OffsetAndMetadata::offset).anyMatch(offset -> offset > 0);
            admin.alterConsumerGroupOffsets(
                            demo.consumer(),
                            committed.keySet().stream()
                                    .collect(Collectors.toMap(partition -> partition, p -> new OffsetAndMetadata(0))))
                    .all()
                    .get();
        }
    }
}
