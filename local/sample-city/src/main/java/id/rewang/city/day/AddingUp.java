package id.rewang.city.day;

import id.rewang.city.api.Acting;
import id.rewang.city.api.Answer;
import id.rewang.city.api.Rupiah;
import id.rewang.city.api.Service;
import id.rewang.city.api.UnreachableException;
import id.rewang.city.day.DaySums.OpenLine;
import id.rewang.city.plan.Case;
import id.rewang.city.plan.OrderState;
import id.rewang.city.plan.PlannedOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Asks the services, not the script, what a city's days came to. */
public final class AddingUp {

    private final Stage stage;

    public AddingUp(Stage stage) {
        this.stage = stage;
    }

    /**
     * @param day  orders of the told day
     * @param past the others
     */
    public DaySums sums(List<PlannedOrder> day, List<PlannedOrder> past) {
        awaitTheBooks(day);
        Map<UUID, JsonNode> orders =
                stage.as(stage.city().auditor()).list(Service.PROCUREMENT, "/v1/purchase-orders").stream()
                        .collect(Collectors.toMap(AddingUp::id, Function.identity()));
        Acting treasury = stage.as(stage.city().treasuryOfficer());
        Map<UUID, List<JsonNode>> payments = treasury.list(Service.PAYMENT, "/v1/payments").stream()
                .collect(Collectors.groupingBy(
                        payment -> UUID.fromString(payment.path("orderId").asString())));
        List<OpenLine> open = new ArrayList<>();
        List<String> unexplained = new ArrayList<>();
        for (JsonNode line : treasury.list(Service.PAYMENT, "/v1/statement-lines?state=UNMATCHED")) {
            if (line.path("category").asString("").isEmpty()) {
                unexplained.add("a statement line matches nothing and nobody has explained it: " + line);
            } else {
                open.add(openLine(line));
            }
        }
        return new DaySums(
                sums(day, orders, payments), sums(past, orders, payments), open, unexplained, suspense(treasury));
    }

    private static UUID id(JsonNode node) {
        return UUID.fromString(node.path("id").asString());
    }

    private Sums sums(List<PlannedOrder> planned, Map<UUID, JsonNode> orders, Map<UUID, List<JsonNode>> payments) {
        return new Sums(planned.stream()
                .map(one -> {
                    UUID id = stage.idOf(one);
                    JsonNode order = orders.get(id);
                    if (order == null) {
                        throw new IllegalStateException(one.key() + " is gone: nobody knows of " + id);
                    }
                    return sum(one, order, payments.getOrDefault(id, List.of()));
                })
                .toList());
    }

    private static OrderSum sum(PlannedOrder planned, JsonNode order, List<JsonNode> payments) {
        Rupiah ordered = Rupiah.ZERO;
        Rupiah delivered = Rupiah.ZERO;
        for (JsonNode line : order.path("lines")) {
            Rupiah price = Rupiah.of(line.path("unitPrice"));
            ordered = ordered.plus(price.times(line.path("quantity").asLong()));
            delivered = delivered.plus(price.times(line.path("accepted").asLong()));
        }
        Rupiah paid = Rupiah.ZERO;
        Rupiah withheld = Rupiah.ZERO;
        Rupiah reconciled = Rupiah.ZERO;
        for (Payment payment : payments.stream().map(Payment::of).toList()) {
            if (payment.isSettled()) {
                paid = paid.plus(payment.gross());
                withheld = withheld.plus(payment.withheld());
                reconciled = payment.reconciled() ? reconciled.plus(payment.gross()) : reconciled;
            }
        }
        return new OrderSum(
                planned,
                order.path("number").asString(""),
                planned.endsAs(),
                OrderState.of(order.path("state").asString()),
                ordered,
                delivered,
                // Nothing signed yet, nothing payable: a fine is known only then.
                planned.isPaid() ? Rupiah.of(order.path("payable")) : delivered,
                paid,
                withheld,
                reconciled,
                planned.comesToNothing() ? why(planned, order) : "");
    }

    /** News of the last statement lines may still be on its way; what stays open shows in the sums. */
    private void awaitTheBooks(List<PlannedOrder> orders) {
        List<PlannedOrder> open = new ArrayList<>(orders);
        open.removeIf(order -> !order.isPaid() || order.story() == Case.LEFT_BY_NAME);
        try {
            stage.patiently(
                    "the books to be closed",
                    () -> {
                        open.removeIf(order -> isReconciled(stage.look(order)));
                        return open.stream().map(PlannedOrder::key).toList();
                    },
                    List::isEmpty);
        } catch (UnreachableException stillOpen) {
            stage.transcript().say("sistem", stillOpen.getMessage());
        }
    }

    private static boolean isReconciled(Answer order) {
        return OrderState.of(order) == OrderState.COMPLETED
                && order.body()
                        .path("progress")
                        .path("reconciliation")
                        .asString("")
                        .equalsIgnoreCase("COMPLETE");
    }

    private static String why(PlannedOrder planned, JsonNode order) {
        String reasons = Ordering.reasons(order);
        return reasons.isEmpty() ? planned.story().story() : reasons;
    }

    private static OpenLine openLine(JsonNode line) {
        return new OpenLine(
                line.path("bankAccountId").asString(""),
                Rupiah.of(line.path("amount")),
                line.path("category").asString(""),
                line.path("owner").asString(),
                line.path("reason").asString(""));
    }

    private static Rupiah suspense(Acting treasury) {
        return Rupiah.of(treasury.get(Service.PAYMENT, "/v1/suspense").body().path("balance"));
    }
}
