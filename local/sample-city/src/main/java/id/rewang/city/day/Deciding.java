package id.rewang.city.day;

import id.rewang.city.api.Acting;
import id.rewang.city.api.Answer;
import id.rewang.city.api.Service;
import id.rewang.city.data.Duty;
import id.rewang.city.plan.Case;
import id.rewang.city.plan.OrderState;
import id.rewang.city.plan.PlannedOrder;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** The commitment officer (PPK) approves, strikes a line out, or rejects. */
final class Deciding {

    /** On the next day, when the seller of an order that expires should have answered. */
    static final LocalTime ANSWER_BY = LocalTime.of(7, 30);

    private final Stage stage;

    Deciding(Stage stage) {
        this.stage = stage;
    }

    void play(PlannedOrder order) {
        stage.awaitState(order, OrderState.AWAITING_APPROVAL);
        Acting ppk = stage.as(order, Duty.PPK);
        String who = "PPK " + order.department().code();
        if (order.story() == Case.REJECTED) {
            String reason = "masih ada di gudang (there are enough in store)";
            ppk.act(
                    Service.PROCUREMENT,
                    stage.pathOf(order),
                    "rejection",
                    stage.key(order.key(), "rejection"),
                    Map.of("reason", reason));
            stage.transcript().say(who, order.key() + ": rejects, " + reason);
            return;
        }
        Answer issued = ppk.act(
                Service.PROCUREMENT,
                stage.pathOf(order),
                "approval",
                stage.key(order.key(), "approval"),
                approval(order));
        stage.transcript()
                .say(
                        who,
                        order.key() + ": issues surat pesanan " + issued.text("number")
                                + (order.story() == Case.LINE_STRUCK ? ", one line struck out" : "") + ", "
                                + issued.amount("total"));
    }

    private Map<String, Object> approval(PlannedOrder order) {
        Map<String, Object> approval = new LinkedHashMap<>();
        approval.put(
                "struckLines",
                order.lines().stream()
                        .filter(line -> !order.approvedLines().contains(line))
                        .map(line -> Map.of(
                                "lineNo",
                                line.number(),
                                "reason",
                                "di luar standar biaya (not within the cost standard)"))
                        .toList());
        if (order.story() == Case.EXPIRED) {
            approval.put(
                    "acceptBy",
                    stage.date()
                            .plusDays(1)
                            .atTime(ANSWER_BY)
                            .atZone(Transcript.WIB)
                            .toInstant()
                            .toString());
        }
        return approval;
    }
}
