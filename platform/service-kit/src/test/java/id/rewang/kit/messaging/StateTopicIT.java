package id.rewang.kit.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.rewang.kit.messaging.demo.Demo;
import id.rewang.kit.messaging.demo.Sender;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StateTopicIT {

    @Test
    void appliesOnlyWhatIsNewerAndDoesNotWaitForWhatCompactionRemoved() {
        try (Demo demo = new Demo()) {
            Demo.Instance service = demo.start("demo.state-topic=true");
            Sender.send(demo.in(), "product", 3, "{\"amount\":3}");
            Sender.send(demo.in(), "product", 2, "{\"amount\":2}");
            Sender.send(demo.in(), "product", 7, "{\"amount\":7}");
            Sender.send(demo.in(), "product", 9, null);

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() ->
                            assertThat(service.appliedSequences("product")).containsExactly(3L, 7L, 9L));
            assertThat(service.deadLetters().list(null, 10)).isEmpty();
        }
    }
}
