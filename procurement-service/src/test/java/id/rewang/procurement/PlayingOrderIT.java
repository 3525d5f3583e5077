package id.rewang.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PlayingOrderIT extends ProcurementIT {

    @Test
    void goesFromSubmissionToCompletionAndRealisesTheBudget() {
        setUp(10_000_000);
        String order = submitted(100, 40);
        assertThat(order(order).text("state")).isEqualTo("SUBMITTED");
        assertThat(committed()).isEqualTo(3_220_000);

        tellStock(order, 1);
        tellFunds(order, 1);
        awaitState(order, "AWAITING_APPROVAL");

        Api.Answer issued = as(approver).post(path(order, "approval"), Map.of()).expect(200);
        assertThat(issued.text("state")).isEqualTo("ISSUED");
        assertThat(issued.text("number")).matches("SP/D\\w+/\\d{4}/000001");

        as(owner).post(path(order, "acceptance"), Map.of()).expect(200);
        String shipment = sent(order, 100, 40);
        checked(order, shipment, 100, 40, 0);
        Api.Answer signed = handedOver(order);
        assertThat(signed.text("payable/amount")).isEqualTo("3220000.00");
        paid(order, id(), signed.text("handoverId"), 3_220_000);
        awaitState(order, "COMPLETED");

        Api.Answer completed = order(order);
        assertThat(completed
                        .body()
                        .get("progress")
                        .propertyStream()
                        .map(p -> p.getValue().asString()))
                .containsExactly("COMPLETE", "COMPLETE", "COMPLETE", "COMPLETE", "COMPLETE", "NONE");
        assertThat(committed()).isZero();
        assertThat(realised()).isEqualTo(3_220_000);
        await(() -> eventsOf(order).size() == 8);
        assertThat(eventsOf(order))
                .containsExactly(
                        "OrderSubmitted",
                        "OrderApproved",
                        "OrderIssued",
                        "OrderAccepted",
                        "ShipmentDispatched",
                        "GoodsReceived",
                        "HandoverSigned",
                        "OrderCompleted");
    }
}
