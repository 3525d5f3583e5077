package id.rewang.city.day;

import id.rewang.city.api.Acting;
import id.rewang.city.api.Answer;
import id.rewang.city.api.Service;
import id.rewang.city.data.BudgetLine;
import id.rewang.city.data.Duty;
import id.rewang.city.plan.Case;
import id.rewang.city.plan.OrderState;
import id.rewang.city.plan.PlannedOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The procurement officer (PP) orders; budget, policy, stock and funds say yes or no. */
final class Ordering {

    /** What procurement says of a seller or product whose news has not reached it yet. */
    private static final Set<String> NOT_YET_KNOWN =
            Set.of("unknown-seller", "seller-not-active", "unknown-product", "not-published");

    private final Stage stage;

    Ordering(Stage stage) {
        this.stage = stage;
    }

    void play(PlannedOrder order) {
        Acting pp = stage.as(order, Duty.PP);
        Answer placed = Waiting.untilKnown(
                stage,
                order.key() + " to be taken",
                NOT_YET_KNOWN,
                () -> pp.post(
                        Service.PROCUREMENT, "/v1/purchase-orders", stage.key(order.key(), "submission"), form(order)));
        stage.placed(order, placed.id());
        stage.transcript()
                .say(
                        "PP " + order.department().code(),
                        "%s: %s %s from %s, %s %s"
                                .formatted(
                                        order.key(),
                                        order.story() == Case.DRAFT ? "drafts" : "orders",
                                        order.contents(),
                                        order.seller().shortName(),
                                        order.method(),
                                        order.total()));
    }

    private Map<String, Object> form(PlannedOrder order) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("departmentId", order.department().id());
        form.put("sellerId", order.seller().id());
        form.put("budgetLineId", BudgetLine.idOf(order.department(), order.account()));
        form.put("paymentMethod", order.method());
        form.put("neededBy", order.neededBy().toString());
        form.put(
                "deliveryAddress",
                "Kantor " + order.department().name() + ", "
                        + stage.city().region().name() + " (data contoh)");
        form.put(
                "lines",
                order.lines().stream()
                        .map(line -> Map.of("productId", line.product().id(), "quantity", line.quantity()))
                        .toList());
        if (order.externalNumber() != null) {
            form.put("externalOrderNumber", order.externalNumber());
        }
        form.put("submit", order.story() != Case.DRAFT);
        return form;
    }

    /** Waits until stock and funds have answered. */
    void hearTheChecks(PlannedOrder order) {
        Answer checked = stage.patiently(
                order.key() + " to be checked",
                () -> stage.look(order),
                seen -> OrderState.of(seen) != OrderState.SUBMITTED);
        OrderState state = OrderState.of(checked);
        boolean refused = state == OrderState.REFUSED;
        if (refused != (order.story().ending() == Case.Ending.REFUSED)) {
            throw new IllegalStateException(
                    order.key() + " (" + order.story() + ") is " + state + ": " + checked.body());
        }
        if (refused) {
            stage.transcript().say("sistem", order.key() + " is refused: " + reasons(checked.body()));
        }
    }

    static String reasons(JsonNode order) {
        return StreamSupport.stream(order.path("refusalReasons").spliterator(), false)
                .map(reason -> reason.path("code").asString("") + ", "
                        + reason.path("message").asString(""))
                .collect(Collectors.joining("; "));
    }
}
