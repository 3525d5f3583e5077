package id.rewang.city.day;

import id.rewang.city.api.Answer;
import id.rewang.city.api.Rupiah;
import id.rewang.city.api.Service;
import id.rewang.city.plan.Case;
import id.rewang.city.plan.PlannedOrder;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The seller sends a bill (kuitansi) for each BAST; it is accepted if order, BAST and bill agree. */
final class Billing {

    /** What payment says of a BAST whose news has not reached it yet. */
    private static final Set<String> NOT_YET_KNOWN = Set.of("handover-unknown", "unknown-handover", "not-found");

    private static final Rupiah TOO_MUCH = Rupiah.of(100_000);

    private final Stage stage;

    Billing(Stage stage) {
        this.stage = stage;
    }

    void play(PlannedOrder order) {
        JsonNode handovers = stage.asSellerOf(order)
                .get(Service.PROCUREMENT, stage.pathOf(order) + "/handovers")
                .body()
                .path("items");
        int number = 0;
        for (JsonNode handover : handovers) {
            number++;
            if (order.story() == Case.BILL_REFUSED) {
                Answer refused = bill(order, handover, number + "-salah", TOO_MUCH);
                expect(order, refused, "REFUSED");
                say(order, "sends a bill of " + refused.amount("amount") + ", refused: " + reasons(refused));
            }
            Answer accepted = bill(order, handover, String.valueOf(number), Rupiah.ZERO);
            expect(order, accepted, "ACCEPTED");
            say(order, "bills " + accepted.amount("amount") + ", accepted");
        }
        if (number == 0) {
            throw new IllegalStateException(order.key() + " has no BAST to bill");
        }
    }

    private Answer bill(PlannedOrder order, JsonNode handover, String number, Rupiah tooMuch) {
        Map<String, Object> bill = Map.of(
                "orderId",
                stage.idOf(order),
                "handoverId",
                handover.path("handoverId").asString(),
                "invoiceNumber",
                "KW/" + order.key() + "/" + number,
                "invoiceDate",
                stage.date().toString(),
                "amount",
                Rupiah.of(handover.path("payable")).plus(tooMuch).json());
        return Waiting.untilKnown(
                stage,
                order.key() + " to be billed",
                NOT_YET_KNOWN,
                () -> stage.asSellerOf(order)
                        .post(Service.PAYMENT, "/v1/bills", stage.key(order.key(), "bill-" + number), bill));
    }

    private static void expect(PlannedOrder order, Answer bill, String state) {
        if (!bill.text("state").equalsIgnoreCase(state)) {
            throw new IllegalStateException(order.key() + ": the bill should be " + state + ": " + bill.body());
        }
    }

    private static String reasons(Answer bill) {
        return bill.body().path("reasons").path(0).path("message").asString("");
    }

    private void say(PlannedOrder order, String what) {
        stage.transcript().say(order.seller().shortName(), order.key() + ": " + what);
    }
}
