package id.rewang.kit.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rewang.kit.messaging.CloudEventHeaders.UnreadableRecord;
import java.time.Instant;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventHeadersTest {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void readsBackWhatWasWritten() {
        OutboxRow row = new OutboxRow(
                1,
                "0190a0b0-0000-7000-8000-000000000001",
                "topic",
                "key",
                42,
                "demo.Happened.v1",
                Instant.parse("2026-08-17T03:00:00.5Z"),
                "cause",
                TRACE,
                "{}".getBytes(UTF_8),
                Instant.EPOCH);
        ConsumerRecord<String, String> message = new ConsumerRecord<>("topic", 3, 7, "key", "{}");
        CloudEventHeaders.write(message.headers(), row, "/demo".getBytes(UTF_8));

        Received received = CloudEventHeaders.read(message);

        assertThat(received.event())
                .isEqualTo(new IncomingEvent(
                        "topic", "key", row.id(), row.type(), "/demo", row.time(), 42, "cause", "{}"));
        assertThat(received.traceparent()).isEqualTo(TRACE);
        assertThat(received.partition()).isEqualTo(3);
        assertThat(received.offset()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        "ce_id,''",
        "ce_type,' '",
        "ce_sequence,0",
        "ce_sequence,-1",
        "ce_sequence,one",
        "ce_time,yesterday",
        "ce_time,+999999-01-01T00:00:00Z"
    })
    void refusesARecordWithAnAttributeThatMakesNoSense(String name, String value) {
        ConsumerRecord<String, String> message = valid();
        message.headers().remove(name).add(name, value.getBytes(UTF_8));

        assertThatThrownBy(() -> CloudEventHeaders.read(message))
                .isInstanceOf(UnreadableRecord.class)
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_type", "ce_sequence"})
    void refusesARecordThatLacksAnAttribute(String name) {
        ConsumerRecord<String, String> message = valid();
        message.headers().remove(name);

        assertThatThrownBy(() -> CloudEventHeaders.read(message))
                .isInstanceOf(UnreadableRecord.class)
                .hasMessage(name + " is missing");
    }

    @ParameterizedTest
    @MethodSource("unstorable")
    void refusesARecordThatTheDatabaseCouldNotHold(ConsumerRecord<String, String> message, String error) {
        message.headers().add("ce_id", "1".getBytes(UTF_8)).add("ce_type", "t".getBytes(UTF_8));
        message.headers().add("ce_sequence", "1".getBytes(UTF_8));

        assertThatThrownBy(() -> CloudEventHeaders.read(message))
                .isInstanceOf(UnreadableRecord.class)
                .hasMessage(error);
    }

    static Stream<Arguments> unstorable() {
        return Stream.of(
                Arguments.of(new ConsumerRecord<>("topic", 0, 0, "a\0b", "{}"), "key contains NUL"),
                Arguments.of(new ConsumerRecord<>("topic", 0, 0, "key", "\0"), "body contains NUL"),
                Arguments.of(new ConsumerRecord<>("topic", 0, 0, null, "{}"), "key is missing"),
                Arguments.of(
                        new ConsumerRecord<>("topic", 0, 0, "k".repeat(256), "{}"),
                        "key is longer than 255 characters"));
    }

    @Test
    void doesNotPassOnATraceThatIsNone() {
        ConsumerRecord<String, String> message = valid();
        message.headers().add("traceparent", "'; drop table".getBytes(UTF_8));

        assertThat(CloudEventHeaders.read(message).traceparent()).isNull();
    }

    private static ConsumerRecord<String, String> valid() {
        ConsumerRecord<String, String> message = new ConsumerRecord<>("topic", 0, 0, "key", "{}");
        message.headers()
                .add("ce_id", "1".getBytes(UTF_8))
                .add("ce_type", "demo.Happened.v1".getBytes(UTF_8))
                .add("ce_sequence", "1".getBytes(UTF_8));
        return message;
    }
}
