package id.rewang.kit.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.rewang.kit.messaging.demo.Demo;
import id.rewang.kit.messaging.demo.TopicLog;
import id.rewang.stack.process.ChildProcess;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two instances write to one outbox from several threads while the one that publishes it is lost. */
class RelayTakeoverIT {

    private static final int WRITERS = 4;
    private static final int ROUNDS = 60;
    private static final int KEYS = 6;

    private final Demo demo = new Demo();
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);

    @AfterEach
    void stop() {
        writers.shutdownNow();
        demo.close();
    }

    @Test
    void anotherInstancePublishesInOrderWhenTheOwnerIsKilled() {
        ChildProcess owner = startedOwner();
        Demo.Instance standby = demo.start();
        Demo.Instance second = demo.start("rewang.messaging.inbox.enabled=false");

        CompletableFuture<Void> writing = write(standby, second);
        awaitSomePublished();
        owner.kill();
        writing.join();

        assertEverythingIsPublishedAndAppliedOnce(standby, ROUNDS);
    }

    @Test
    void anotherInstancePublishesInOrderWhenTheOwnerIsFrozenAndWhenItWakesAgain() {
        ChildProcess owner = startedOwner();
        Demo.Instance standby = demo.start();
        Demo.Instance second = demo.start("rewang.messaging.inbox.enabled=false");

        CompletableFuture<Void> writing = write(standby, second);
        awaitSomePublished();
        owner.freeze();
        writing.join();
        eventually()
                .untilAsserted(() -> assertThat(standby.count("outbox_event")).isZero());

        owner.thaw();
        write(standby, second).join();

        assertEverythingIsPublishedAndAppliedOnce(standby, 2 * ROUNDS);
        assertThat(owner.isAlive()).isTrue();
    }

    private ChildProcess startedOwner() {
        ChildProcess owner = demo.startChild("rewang.messaging.inbox.enabled=false");
        owner.awaitReady(demo::hasRelayOwner, Duration.ofSeconds(60), Duration.ofMillis(100));
        return owner;
    }

    /** Every round writes to every key, so that keys are contended for across threads and instances. */
    private CompletableFuture<Void> write(Demo.Instance... instances) {
        return CompletableFuture.allOf(IntStream.range(0, WRITERS)
                .mapToObj(writer -> CompletableFuture.runAsync(
                        () -> {
                            for (int round = writer; round < ROUNDS; round += WRITERS) {
                                for (int key = 0; key < KEYS; key++) {
                                    instances[round % instances.length]
                                            .announcing()
                                            .announce("key-" + key, round);
                                }
                            }
                        },
                        writers))
                .toArray(CompletableFuture[]::new));
    }

    private void awaitSomePublished() {
        eventually().until(() -> TopicLog.read(demo.in()).size() > 20);
    }

    private void assertEverythingIsPublishedAndAppliedOnce(Demo.Instance instance, int events) {
        List<Long> all = LongStream.rangeClosed(1, events).boxed().toList();
        eventually().untilAsserted(() -> assertThat(instance.count("applied")).isEqualTo((long) KEYS * events));
        for (int key = 0; key < KEYS; key++) {
            assertThat(instance.appliedSequences("key-" + key)).isEqualTo(all);
        }
        assertThat(TopicLog.sequencesOnce(demo.in()))
                .hasSize(KEYS)
                .allSatisfy((key, sequences) -> assertThat(sequences).isEqualTo(all));
        eventually()
                .untilAsserted(() -> assertThat(TopicLog.sequencesOnce(demo.out()))
                        .hasSize(KEYS)
                        .allSatisfy((key, sequences) -> assertThat(sequences).isEqualTo(all)));
        assertThat(instance.deadLetters().list(null, 10)).isEmpty();
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100));
    }
}
