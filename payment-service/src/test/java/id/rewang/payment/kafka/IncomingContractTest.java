package id.rewang.payment.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.kit.money.Money;
import id.rewang.payment.Contracts;
import id.rewang.payment.kafka.PayeeStates.PayeeState;
import id.rewang.payment.order.PaymentMethod;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Payment reads what procurement and catalog promise to publish, also when there is more in it. */
class IncomingContractTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Iterable<Map.Entry<String, Class<? extends OrderEvent>>> types() {
        return OrderEvents.READ.entrySet();
    }

    @ParameterizedTest
    @MethodSource("types")
    void readsProcurementsGoldenSamples(Map.Entry<String, Class<? extends OrderEvent>> type) {
        String name = type.getKey().substring("procurement.".length());
        OrderEvent event =
                JSON.readValue(withUnknownField(Contracts.sample("procurement.order.events", name)), type.getValue());
        assertThat(event).hasNoNullFieldsOrPropertiesExcept("fine");
        assertThat(event.round()).isEqualTo(1);
    }

    @Test
    void readsTheFineOfAHandover() {
        var signed = JSON.readValue(
                Contracts.sample("procurement.order.events", "HandoverSigned.v1"), OrderEvent.HandedOver.class);
        assertThat(signed.fine()).isEqualTo(new OrderEvent.Fine(Money.rupiah(6_296)));
        assertThat(signed.payable()).isEqualTo(Money.rupiah(3_141_704));
    }

    @Test
    void readsHowAnOrderIsPaid() {
        var submitted = JSON.readValue(
                Contracts.sample("procurement.order.events", "OrderSubmitted.v1"), OrderEvent.Submitted.class);
        assertThat(submitted.paymentMethod()).isEqualTo(PaymentMethod.UP);
        assertThat(submitted.total()).isEqualTo(Money.rupiah(3_220_000));
    }

    @Test
    void readsCatalogsPayees() {
        PayeeState payee = JSON.readValue(
                withUnknownField(Contracts.sample("catalog.payee.state", "PayeeState.v1")), PayeeState.class);
        assertThat(payee.sellerId()).isNotNull();
        assertThat(payee.account()).isNotNull();
        assertThat(payee.finalIncomeTax()).isNotNull();
    }

    private static String withUnknownField(String sample) {
        ObjectNode body = (ObjectNode) JSON.readTree(sample);
        body.put("whateverComesLater", "is ignored");
        body.putObject("andNested").put("too", 1);
        return JSON.writeValueAsString(body);
    }
}
