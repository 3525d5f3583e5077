package id.rewang.catalog.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rewang.catalog.Contracts;
import id.rewang.kit.messaging.IncomingEvent;
import id.rewang.kit.money.Money;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

class OrderEventReaderTest {

    private static final UUID ORDER = UUID.fromString("019a2f6c-1c00-7a10-8b5e-2f1d6a7c0001");

    private final OrderEventReader reader = new OrderEventReader(Contracts.JSON);

    static Stream<String> types() {
        return new OrderEventReader(Contracts.JSON).types().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void readsTheGoldenSampleAndOneWithUnknownFields(String type) {
        String sample = Contracts.sample(OnOrderEvents.TOPIC, type.replace("procurement.", ""));
        ObjectNode newer = (ObjectNode) Contracts.JSON.readTree(sample);
        newer.put("unheardOf", "of a newer procurement");
        newer.path("lines").forEach(line -> ((ObjectNode) line).put("unheardOf", 1));

        OrderEvent read = reader.read(event(type, sample));

        assertThat(read.orderId()).isEqualTo(ORDER);
        assertThat(read.round()).isEqualTo(1);
        assertThat(reader.read(event(type, newer.toString()))).isEqualTo(read);
    }

    @Test
    void readsWhatIsToBeHeld() {
        String sample = Contracts.sample(OnOrderEvents.TOPIC, "OrderSubmitted.v1");

        OrderEvent.Submitted submitted =
                (OrderEvent.Submitted) reader.read(event("procurement.OrderSubmitted.v1", sample));

        assertThat(submitted.lines())
                .containsExactly(
                        new OrderEvent.Submitted.Line(
                                1, UUID.fromString("019a0000-0000-7000-8000-0000000000a1"), 100, Money.rupiah(25_000)),
                        new OrderEvent.Submitted.Line(
                                2, UUID.fromString("019a0000-0000-7000-8000-0000000000a2"), 40, Money.rupiah(18_000)));
    }

    @Test
    void refusesAnEventThatLacksWhatItNeeds() {
        assertThatThrownBy(() -> reader.read(event("procurement.OrderCancelled.v1", "{\"round\":1}")))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> reader.read(event("procurement.OrderCancelled.v1", "{")))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> reader.read(event(
                        "procurement.ShipmentDispatched.v1",
                        "{\"orderId\":\"" + ORDER + "\",\"round\":1,\"lines\":[{\"lineNo\":1}]}")))
                .isInstanceOf(JacksonException.class);
    }

    private static IncomingEvent event(String type, String body) {
        return new IncomingEvent(
                OnOrderEvents.TOPIC, ORDER.toString(), "id", type, "urn:test", Instant.EPOCH, 1, null, body);
    }
}
