package id.rewang.city.day;

import id.rewang.city.api.Answer;
import id.rewang.city.api.Service;
import id.rewang.city.data.SampleProduct;
import id.rewang.city.plan.PlannedOrder;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A seller types the highest stock that there can be, to say that there is always enough. What a receiver sends back does not
 * fit on it, and the event waits for the operator, who leaves it to be applied again once the seller has counted.
 */
final class Miscounting {

    private static final long ALWAYS_ENOUGH = 1_000_000_000;
    private static final String CONSUMER = "catalog.procurement.order.events";
    private static final String NOTE =
            "stok diisi satu miliar; penjual sudah menghitung ulang, tinggal dijalankan lagi";

    private final Stage stage;

    Miscounting(Stage stage) {
        this.stage = stage;
    }

    /** Once the goods have left the shelf, and before any come back. */
    void type(PlannedOrder order) {
        stage.journal().once("stock of " + order.key() + " typed", () -> {
            stage.asSellerOf(order)
                    .await(
                            Service.CATALOG,
                            "/v1/orders/" + stage.idOf(order) + "/reservations",
                            order.key() + "'s goods to have left the shelf",
                            Miscounting::hasLeft);
            rememberTheCount(order);
            set(order, ALWAYS_ENOUGH);
            say(order, "sets the stock of " + product(order).name() + " to 1.000.000.000, selalu ada (always there)");
        });
    }

    /** What was typed over it must not be taken for it when this goes on after an interruption. */
    private void rememberTheCount(PlannedOrder order) {
        if (stage.journal().recall(counted(order)).isEmpty()) {
            long onHand = stage.asSellerOf(order)
                    .get(Service.CATALOG, stockOf(order))
                    .body()
                    .path("onHand")
                    .asLong();
            stage.journal().remember(counted(order), Long.toString(onHand));
        }
    }

    /** After they have; once, for the operator may have had the event applied when this goes on after an interruption. */
    void countAgain(PlannedOrder order) {
        stage.journal().once("stock of " + order.key() + " counted again", () -> awaitAndCountAgain(order));
    }

    private void awaitAndCountAgain(PlannedOrder order) {
        JsonNode parked = stage.patiently(
                        order.key() + "'s rejected goods to be parked", () -> parked(order), Optional::isPresent)
                .orElseThrow();
        stage.transcript()
                .say(
                        "sistem",
                        order.key() + ": what comes back exceeds the stock that there can be, "
                                + parked.path("eventType").asString() + " is parked for the operator");
        String counted = stage.journal().recall(counted(order)).orElseThrow();
        set(order, Long.parseLong(counted));
        say(order, "counts again: " + counted);
        stage.as(stage.city().operator())
                .put(
                        Service.CATALOG,
                        "/ops/dead-letters/" + CONSUMER + "/" + stage.idOf(order) + "/note",
                        Map.of("note", NOTE));
        stage.transcript()
                .say(
                        "operator",
                        order.key() + ": notes " + NOTE + " (the seller has counted, it only has to be redriven)");
    }

    private static boolean hasLeft(Answer reservations) {
        for (JsonNode line : reservations.body().path("items")) {
            if (line.path("openQuantity").asLong() != 0) {
                return false;
            }
        }
        return true;
    }

    private Optional<JsonNode> parked(PlannedOrder order) {
        return stage.as(stage.city().operator()).list(Service.CATALOG, "/ops/dead-letters").stream()
                .filter(letter ->
                        letter.path("key").asString("").equals(stage.idOf(order).toString()))
                .findFirst();
    }

    private void set(PlannedOrder order, long onHand) {
        stage.asSellerOf(order).put(Service.CATALOG, stockOf(order), Map.of("onHand", onHand));
    }

    private static String stockOf(PlannedOrder order) {
        return "/v1/products/" + product(order).id() + "/stock";
    }

    private static SampleProduct product(PlannedOrder order) {
        return order.approvedLines().getFirst().product();
    }

    private static String counted(PlannedOrder order) {
        return "stock of " + order.key();
    }

    private void say(PlannedOrder order, String what) {
        stage.transcript().say(order.seller().shortName(), order.key() + ": " + what);
    }
}
