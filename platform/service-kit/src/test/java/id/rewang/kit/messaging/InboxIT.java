package id.rewang.kit.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.rewang.kit.messaging.demo.Demo;
import id.rewang.kit.messaging.demo.Sender;
import id.rewang.kit.messaging.demo.TopicLog;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class InboxIT {

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
    void appliesEachEventOnceInOrderAndNamesItAsTheCauseOfTheAnswer() {
        service.announcing().announce("order", 1, 2, 3);
        service.announcing().announce("order", 4);

        eventually()
                .untilAsserted(
                        () -> assertThat(service.appliedSequences("order")).containsExactly(1L, 2L, 3L, 4L));
        assertThat(total("order")).isEqualTo(10);
        List<String> causes = eventually().until(() -> answers("order"), answers -> answers.size() == 4).stream()
                .map(answer -> TopicLog.header(answer, "ce_causationid"))
                .toList();
        assertThat(causes)
                .isEqualTo(service.jdbc()
                        .queryForList("SELECT id FROM applied WHERE key = 'order' ORDER BY n", String.class));
    }

    @Test
    void skipsAnEventThatArrivesAgain() {
        send("again", 1, 5);
        send("again", 1, 5);
        send("again", 2, 6);
        send("again", 1, 5);
        send("again", 3, 7);

        eventually()
                .untilAsserted(
                        () -> assertThat(service.appliedSequences("again")).containsExactly(1L, 2L, 3L));
    }

    @Test
    void holdsBackWhatIsBeyondAGapUntilTheGapIsFilled() {
        send("gap", 1, 1);
        send("gap", 4, 4);
        send("gap", 3, 3);

        eventually()
                .untilAsserted(() -> assertThat(deadLetter("gap"))
                        .isNotNull()
                        .extracting(DeadLetter::reason, DeadLetter::waiting, DeadLetter::error)
                        .containsExactly("GAP", 2L, "waiting for sequence 2"));
        assertThat(service.appliedSequences("gap")).containsExactly(1L);

        send("gap", 2, 2);

        eventually()
                .untilAsserted(() -> assertThat(service.appliedSequences("gap")).containsExactly(1L, 2L, 3L, 4L));
        eventually().untilAsserted(() -> assertThat(deadLetter("gap")).isNull());
    }

    @Test
    void countsAnEventOfAnUnknownTypeWithoutHandlingIt() {
        Sender.send(demo.in(), "unknown", "demo.SomethingNew.v1", 1, "{}");
        send("unknown", 2, 9);

        eventually()
                .untilAsserted(
                        () -> assertThat(service.appliedSequences("unknown")).containsExactly(2L));
    }

    @Test
    void parksOnlyTheKeyOfAPoisonEventAndRedrivesItInOrder() {
        service.announcing().announce("healthy", 1);
        service.announcing().announce("poison", 1, -2, 3);
        service.announcing().announce("healthy", 2);
        service.announcing().announce("poison", 4);

        eventually()
                .untilAsserted(
                        () -> assertThat(service.appliedSequences("healthy")).containsExactly(1L, 2L));
        eventually()
                .untilAsserted(() -> assertThat(deadLetter("poison"))
                        .isNotNull()
                        .extracting(DeadLetter::reason, DeadLetter::sequence, DeadLetter::waiting)
                        .containsExactly("POISON", 2L, 3L));
        assertThat(service.appliedSequences("poison")).containsExactly(1L);

        assertThat(service.deadLetters().redrive(demo.consumer(), "poison")).hasValueSatisfying(still -> {
            assertThat(still.applied()).isZero();
            assertThat(still.waiting()).isEqualTo(3);
            assertThat(still.error()).contains("negative amount");
        });
        assertThat(deadLetter("poison"))
                .isNotNull()
                .extracting(DeadLetter::attempts)
                .isEqualTo(2);

        service.jdbc().update("INSERT INTO cured (key) VALUES ('poison')");
        assertThat(service.deadLetters().redrive(demo.consumer(), "poison")).contains(new Redriven(3, 0, null));
        service.announcing().announce("poison", 5);

        eventually()
                .untilAsserted(
                        () -> assertThat(service.appliedSequences("poison")).containsExactly(1L, 2L, 3L, 4L, 5L));
        assertThat(deadLetter("poison")).isNull();
        assertThat(service.deadLetters().redrive(demo.consumer(), "poison")).isEmpty();
    }

    @Test
    void setsARecordAsideThatIsNoEvent() {
        Sender.send(new ProducerRecord<>(demo.in(), "foreign", "hello"));
        send("after-foreign", 1, 1);

        eventually()
                .untilAsserted(() ->
                        assertThat(service.appliedSequences("after-foreign")).containsExactly(1L));
        eventually()
                .untilAsserted(() -> assertThat(service.jdbc()
                                .queryForList(
                                        "SELECT error FROM unreadable_record WHERE key = 'foreign'", String.class))
                        .containsExactly("ce_id is missing"));
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofSeconds(30));
    }

    private static long total(String key) {
        Long total = service.jdbc().queryForObject("SELECT total FROM tally WHERE key = ?", Long.class, key);
        return total == null ? 0 : total;
    }

    private static @Nullable DeadLetter deadLetter(String key) {
        return service.deadLetters().list(null, 100).stream()
                .filter(letter -> letter.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private static List<ConsumerRecord<String, String>> answers(String key) {
        return TopicLog.read(demo.out()).stream()
                .filter(message -> message.key().equals(key))
                .toList();
    }

    private static void send(String key, long sequence, long amount) {
        Sender.send(demo.in(), key, sequence, "{\"amount\":%d}".formatted(amount));
    }
}
