package id.rewang.kit.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.rewang.kit.messaging.demo.Amount;
import id.rewang.kit.messaging.demo.Announcing;
import id.rewang.kit.messaging.demo.Demo;
import id.rewang.kit.messaging.demo.TopicLog;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OutboxIT {

    private static Demo demo;
    private static Demo.Instance service;

    @BeforeAll
    static void start() {
        demo = new Demo();
        service = demo.start("rewang.messaging.inbox.enabled=false");
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void publishesWhatWasAppendedAsACloudEvent() {
        append(new OutgoingEvent(demo.in(), "cloud", Announcing.TYPE, new Amount(7), "cause-1"));

        ConsumerRecord<String, String> message = published("cloud", 1).getFirst();
        assertThat(message.value()).isEqualTo("{\"amount\":7}");
        assertThat(TopicLog.header(message, "ce_specversion")).isEqualTo("1.0");
        assertThat(UUID.fromString(TopicLog.header(message, "ce_id")).version()).isEqualTo(7);
        assertThat(TopicLog.header(message, "ce_type")).isEqualTo(Announcing.TYPE);
        assertThat(TopicLog.header(message, "ce_source")).isEqualTo("/demo");
        assertThat(TopicLog.header(message, "ce_subject")).isEqualTo("cloud");
        assertThat(TopicLog.header(message, "ce_time")).endsWith("Z");
        assertThat(TopicLog.header(message, "content-type")).isEqualTo("application/json");
        assertThat(TopicLog.header(message, "ce_sequence")).isEqualTo("1");
        assertThat(TopicLog.header(message, "ce_causationid")).isEqualTo("cause-1");
    }

    @Test
    void countsTheEventsOfEachKeyInTheOrderOfTheirAppending() {
        append(announced("a"), announced("b"), announced("a"));
        append(announced("b"), announced("a"));

        assertThat(published("a", 3))
                .extracting(message -> TopicLog.header(message, "ce_sequence"))
                .containsExactly("1", "2", "3");
        assertThat(published("b", 2))
                .extracting(message -> TopicLog.header(message, "ce_sequence"))
                .containsExactly("1", "2");
    }

    @Test
    void publishesNothingOfATransactionThatIsRolledBack() {
        service.transaction().executeWithoutResult(status -> {
            service.outbox().append(List.of(announced("rolled-back")));
            status.setRollbackOnly();
        });
        append(announced("rolled-back"));

        assertThat(published("rolled-back", 1))
                .extracting(message -> TopicLog.header(message, "ce_sequence"))
                .containsExactly("1");
    }

    @Test
    void publishesATombstoneForABodyThatIsNull() {
        append(new OutgoingEvent(demo.in(), "erased", Announcing.TYPE, null, null));

        assertThat(published("erased", 1).getFirst().value()).isNull();
    }

    @Test
    void refusesAnEventOutsideATransaction() {
        assertThatThrownBy(() -> service.outbox().append(List.of(announced("nowhere"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesABodyThatABrokerWouldNotTakeBeforeAnythingIsCommitted() {
        String large = "x".repeat(1_000_000);
        assertThatThrownBy(
                        () -> append(new OutgoingEvent(demo.in(), "large", Announcing.TYPE, Map.of("x", large), null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("larger than");
        assertThat(service.jdbc().queryForList("SELECT 1 FROM outbox_sequence WHERE key = 'large'"))
                .isEmpty();
    }

    @Test
    void leavesNothingBehindWhenEverythingIsPublished() {
        append(announced("gone"));

        published("gone", 1);
        await().untilAsserted(() -> assertThat(service.count("outbox_event")).isZero());
    }

    private static OutgoingEvent announced(String key) {
        return new OutgoingEvent(demo.in(), key, Announcing.TYPE, new Amount(1), null);
    }

    private static void append(OutgoingEvent... events) {
        service.transaction().executeWithoutResult(status -> service.outbox().append(List.of(events)));
    }

    private static List<ConsumerRecord<String, String>> published(String key, int count) {
        return await().until(
                        () -> TopicLog.read(demo.in()).stream()
                                .filter(message -> message.key().equals(key))
                                .toList(),
                        messages -> messages.size() == count);
    }
}
