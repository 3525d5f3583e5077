package id.rewang.city.day;

import id.rewang.city.api.Answer;
import id.rewang.city.api.RefusedException;
import id.rewang.city.api.Service;
import id.rewang.city.data.Duty;
import id.rewang.city.plan.Case;
import id.rewang.city.plan.DeliveryPlan;
import id.rewang.city.plan.DeliveryPlan.Part;
import id.rewang.city.plan.DeliveryPlan.Shipment;
import id.rewang.city.plan.PlannedOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The seller sends, the receiver checks, PPK and seller sign the BAST. */
final class Delivering {

    private final Stage stage;

    Delivering(Stage stage) {
        this.stage = stage;
    }

    /** All shipments but the last arrive. */
    void deliverInParts(PlannedOrder order) {
        DeliveryPlan plan = order.delivery();
        for (int number = 1; number < plan.shipments().size(); number++) {
            send(order, plan, number);
            check(order, plan, number);
        }
    }

    /** The last shipment, for most orders the only one, leaves the seller. */
    void send(PlannedOrder order) {
        DeliveryPlan plan = order.delivery();
        send(order, plan, plan.shipments().size());
        if (order.story() == Case.CANCELLATION_REFUSED) {
            tryToCancel(order);
        }
    }

    void check(PlannedOrder order) {
        DeliveryPlan plan = order.delivery();
        check(order, plan, plan.shipments().size());
        if (plan.givenUpBecause() != null) {
            act(order, Duty.PPK, "short-closure", Map.of("reason", plan.givenUpBecause()));
            say(order, Duty.PPK, "closes the rest short: " + plan.givenUpBecause());
        }
    }

    void handOver(PlannedOrder order) {
        if (!order.delivery().bastForEach()) {
            handOver(order, 1);
        }
    }

    private void send(PlannedOrder order, DeliveryPlan plan, int number) {
        Shipment shipment = plan.shipments().get(number - 1);
        stage.journal().remember(shipmentKey(order, number), dispatch(order, shipment, number));
    }

    private void check(PlannedOrder order, DeliveryPlan plan, int number) {
        String shipmentId = stage.journal().recall(shipmentKey(order, number)).orElseThrow();
        receive(order, plan.shipments().get(number - 1), shipmentId, number);
        if (plan.bastForEach()) {
            handOver(order, number);
        }
    }

    private static String shipmentKey(PlannedOrder order, int number) {
        return "shipment " + order.key() + " " + number;
    }

    private String dispatch(PlannedOrder order, Shipment shipment, int number) {
        Answer sent = stage.asSellerOf(order)
                .act(
                        Service.PROCUREMENT,
                        stage.pathOf(order),
                        "shipments",
                        stage.key(order.key(), "shipment-" + number),
                        Map.of(
                                "lines",
                                shipment.parts().stream()
                                        .map(part -> Map.of("lineNo", part.lineNumber(), "quantity", part.quantity()))
                                        .toList()));
        stage.transcript().say(order.seller().shortName(), order.key() + ": sends " + shipment.quantity() + " pieces");
        return sent.text("shipmentId");
    }

    private void tryToCancel(PlannedOrder order) {
        try {
            act(order, Duty.PPK, "cancellation", Map.of("reason", "acara batal (the event is off)"));
        } catch (RefusedException refused) {
            if (refused.status() != 409) {
                throw refused;
            }
            say(order, Duty.PPK, "wants to cancel and may not: " + refused.code() + ", the goods are under way");
            return;
        }
        throw new IllegalStateException(order.key() + " was cancelled after dispatch");
    }

    private void receive(PlannedOrder order, Shipment shipment, String shipmentId, int number) {
        String photo = shipment.rejected() == 0 ? "" : photograph(order, number);
        List<Map<String, Object>> lines = shipment.parts().stream()
                .map(part -> checked(part, shipment, photo))
                .toList();
        stage.as(order, Duty.RECEIVER)
                .act(
                        Service.PROCUREMENT,
                        stage.pathOf(order),
                        "goods-receipts",
                        stage.key(order.key(), "receipt-" + number),
                        Map.of("shipmentId", shipmentId, "lines", lines));
        say(
                order,
                Duty.RECEIVER,
                shipment.rejected() == 0
                        ? "finds all " + shipment.quantity() + " in order"
                        : "rejects " + shipment.rejected() + " of " + shipment.quantity() + ": "
                                + shipment.rejectedBecause());
    }

    /** @return the photo's name */
    private String photograph(PlannedOrder order, int number) {
        return stage.as(order, Duty.RECEIVER)
                .upload(
                        Service.PROCUREMENT,
                        stage.pathOf(order) + "/photos",
                        stage.key(order.key(), "photo-" + number),
                        ReturnedGoods.photo())
                .text("sha256");
    }

    private static Map<String, Object> checked(Part part, Shipment shipment, String photo) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("lineNo", part.lineNumber());
        line.put("accepted", part.quantity() - part.rejected());
        line.put("rejected", part.rejected());
        if (part.rejected() > 0) {
            line.put("reason", String.valueOf(shipment.rejectedBecause()));
            line.put("photoSha256", photo);
        }
        return line;
    }

    private void handOver(PlannedOrder order, int number) {
        Answer drawnUp = stage.as(order, Duty.PPK)
                .act(
                        Service.PROCUREMENT,
                        stage.pathOf(order),
                        "handovers",
                        stage.key(order.key(), "handover-" + number),
                        Map.of());
        String signature = "handovers/" + drawnUp.text("handoverId") + "/signatures";
        stage.as(order, Duty.PPK)
                .act(
                        Service.PROCUREMENT,
                        stage.pathOf(order),
                        signature,
                        stage.key(order.key(), "signature-ppk-" + number),
                        Map.of());
        Answer signed = stage.asSellerOf(order)
                .act(
                        Service.PROCUREMENT,
                        stage.pathOf(order),
                        signature,
                        stage.key(order.key(), "signature-seller-" + number),
                        Map.of());
        say(order, Duty.PPK, "signs BAST with the seller, " + signed.amount("payable"));
    }

    private void act(PlannedOrder order, Duty duty, String action, Map<String, ?> body) {
        stage.as(order, duty)
                .act(Service.PROCUREMENT, stage.pathOf(order), action, stage.key(order.key(), action), body);
    }

    private void say(PlannedOrder order, Duty duty, String what) {
        stage.transcript().say(duty.title() + " " + order.department().code(), order.key() + ": " + what);
    }
}
