package id.rewang.city.day;

import id.rewang.city.api.Acting;
import id.rewang.city.api.Answer;
import id.rewang.city.api.Rupiah;
import id.rewang.city.api.Service;
import id.rewang.city.api.UnreachableException;
import id.rewang.city.day.DaySums.OpenLine;
import id.rewang.city.day.DaySums.OrderSum;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Asks the services, not the script, what the day came to. */
final class AddingUp {

    private final Stage stage;
    private final Paying paying;

    AddingUp(Stage stage) {
        this.stage = stage;
        this.paying = new Paying(stage);
    }

    DaySums sums() {
        awaitTheBooks();
        List<OrderSum> orders =
                stage.script().orders().stream().map(this::order).toList();
        List<OpenLine> open = new ArrayList<>();
        List<String> unexplained = new ArrayList<>();
        Acting treasury = stage.as(stage.city().treasuryOfficer());
        for (JsonNode line : treasury.get(Service.PAYMENT, "/v1/statement-lines?state=UNMATCHED&limit=200")
                .body()
                .path("items")) {
            if (line.path("category").asString("").isEmpty()) {
                unexplained.add("a statement line matches nothing and nobody has explained it: " + line);
            } else {
                open.add(openLine(line));
            }
        }
        return new DaySums(orders, open, unexplained, suspense(treasury));
    }

    private OrderSum order(ScriptedOrder scripted) {
        boolean completes = scripted.story().ending() == Case.Ending.COMPLETED;
        Answer order = stage.look(scripted);
        Rupiah ordered = Rupiah.ZERO;
        Rupiah delivered = Rupiah.ZERO;
        for (JsonNode line : order.body().path("lines")) {
            Rupiah price = Rupiah.of(line.path("unitPrice"));
            ordered = ordered.plus(price.times(line.path("quantity").asLong()));
            delivered = delivered.plus(price.times(line.path("accepted").asLong()));
        }
        Rupiah paid = Rupiah.ZERO;
        Rupiah withheld = Rupiah.ZERO;
        Rupiah reconciled = Rupiah.ZERO;
        for (Payment payment : completes ? paying.of(scripted) : List.<Payment>of()) {
            if (payment.isSettled()) {
                paid = paid.plus(payment.gross());
                withheld = withheld.plus(payment.withheld());
                reconciled = payment.reconciled() ? reconciled.plus(payment.gross()) : reconciled;
            }
        }
        return new OrderSum(
                scripted.key(),
                order.body().path("number").asString(""),
                scripted.story(),
                OrderState.of(order),
                ordered,
                delivered,
                paid,
                withheld,
                reconciled,
                completes ? "" : why(scripted, order));
    }

    /** News of the last statement lines may still be on its way; what stays open shows in the sums. */
    private void awaitTheBooks() {
        List<ScriptedOrder> open = new ArrayList<>(stage.script().orders());
        open.removeIf(order -> order.story().ending() != Case.Ending.COMPLETED);
        try {
            stage.patiently(
                    "the books to be closed",
                    () -> {
                        open.removeIf(order -> isReconciled(stage.look(order)));
                        return open.stream().map(ScriptedOrder::key).toList();
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

    private static String why(ScriptedOrder scripted, Answer order) {
        String reasons = Ordering.reasons(order);
        return reasons.isEmpty() ? scripted.story().story() : reasons;
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
