package id.rewang.kit.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.rewang.kit.messaging.demo.Demo;
import id.rewang.kit.messaging.demo.Sender;
import id.rewang.test.TestInfrastructure;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class OutageIT {

    private static final int EVENTS = 60;
    private static final List<Long> ALL =
            LongStream.rangeClosed(1, EVENTS).boxed().toList();

    private static Demo demo;
    private static Demo.Instance service;

    @BeforeAll
    static void start() {
        demo = new Demo();
        service = demo.start();
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void acceptsEventsWhileKafkaIsAwayAndDrainsThemWhenItIsBack() {
        service.announcing().announce("kafka", 1);
        eventually()
                .untilAsserted(
                        () -> assertThat(service.appliedSequences("kafka")).containsExactly(1L));

        TestInfrastructure.kafka().kill();
        try {
            for (int event = 1; event < EVENTS; event++) {
                service.announcing().announce("kafka", event);
            }
            assertThat(service.count("outbox_event")).isEqualTo(EVENTS - 1);
            assertThat(health()).isEqualTo(Status.UP);
        } finally {
            TestInfrastructure.kafka().restart();
        }

        eventually()
                .untilAsserted(
                        () -> assertThat(service.appliedSequences("kafka")).isEqualTo(ALL));
        eventually()
                .untilAsserted(() -> assertThat(service.count("outbox_event")).isZero());
    }

    @Test
    void appliesEachEventOnceAfterTheDatabaseWasAway() {
        Sender.send(demo.in(), "postgres", 1, "{\"amount\":1}");
        eventually()
                .untilAsserted(
                        () -> assertThat(service.appliedSequences("postgres")).containsExactly(1L));

        TestInfrastructure.postgres().kill();
        try {
            for (int sequence = 2; sequence <= EVENTS; sequence++) {
                Sender.send(demo.in(), "postgres", sequence, "{\"amount\":1}");
            }
        } finally {
            TestInfrastructure.postgres().restart();
        }

        eventually()
                .untilAsserted(
                        () -> assertThat(service.appliedSequences("postgres")).isEqualTo(ALL));
        eventually()
                .untilAsserted(() -> assertThat(service.count("outbox_event")).isZero());
        assertThat(service.deadLetters().list(null, 10)).isEmpty();
    }

    private static Status health() {
        return service.context().getBean(MessagingHealth.class).health().getStatus();
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofSeconds(60)).ignoreExceptions();
    }
}
