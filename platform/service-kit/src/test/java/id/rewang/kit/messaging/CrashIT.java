package id.rewang.kit.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.rewang.kit.messaging.CrashPoint.Moment;
import id.rewang.kit.messaging.demo.Demo;
import id.rewang.kit.messaging.demo.DemoApplication;
import id.rewang.kit.messaging.demo.TopicLog;
import id.rewang.stack.process.ChildProcess;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process that dies between two durable steps; the next one takes up where it was. */
class CrashIT {

    private static final int EVENTS = 12;
    private static final List<String> KEYS = List.of("one", "two", "three");

    @ParameterizedTest
    @EnumSource(Moment.class)
    void losesNothingAndAppliesNothingTwice(Moment moment) throws Exception {
        try (Demo demo = new Demo()) {
            Demo.Instance survivor =
                    demo.start("rewang.messaging.inbox.enabled=false", "rewang.messaging.relay.enabled=false");
            for (int event = 0; event < EVENTS; event++) {
                KEYS.forEach(key -> survivor.announcing().announce(key, 1));
            }
            ChildProcess doomed = demo.startChild("demo.halt-at=" + moment);
            assertThat(doomed.onExit().get(90, TimeUnit.SECONDS)).isEqualTo(DemoApplication.HALTED);

            survivor.context().getBean(OutboxRelay.class).start();
            survivor.context().getBean(EventConsumers.class).start();
            List<Long> all = LongStream.rangeClosed(1, EVENTS).boxed().toList();
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(TopicLog.sequencesOnce(demo.out()))
                            .hasSize(KEYS.size())
                            .allSatisfy(
                                    (key, sequences) -> assertThat(sequences).isEqualTo(all)));
            for (String key : KEYS) {
                assertThat(survivor.appliedSequences(key)).isEqualTo(all);
            }
            assertThat(survivor.jdbc().queryForList("SELECT total FROM tally", Long.class))
                    .containsOnly((long) EVENTS)
                    .hasSize(KEYS.size());
            await().untilAsserted(
                            () -> assertThat(survivor.count("outbox_event")).isZero());
        }
    }
}
