package id.rewang.city.day;

import id.rewang.city.api.Acting;
import id.rewang.city.api.Service;
import id.rewang.city.data.Duty;
import id.rewang.city.plan.Case;
import id.rewang.city.plan.PlannedOrder;
import java.util.Map;

/** The seller accepts or declines the surat pesanan; the PPK may still cancel. */
final class Answering {

    private final Stage stage;

    Answering(Stage stage) {
        this.stage = stage;
    }

    void play(PlannedOrder order) {
        Acting seller = stage.asSellerOf(order);
        String who = order.seller().shortName();
        if (order.story().isDeclined()) {
            String reason = order.story() == Case.DECLINED
                    ? "kapasitas penuh pada tanggal itu (no capacity on that date)"
                    : "pembeli ini baru membayar setelah " + order.department().paysAfter()
                            + " hari (this buyer pays after "
                            + order.department().paysAfter() + " days)";
            act(seller, order, "decline", Map.of("reason", reason));
            stage.transcript().say(who, order.key() + ": declines, " + reason);
            return;
        }
        act(seller, order, "acceptance", Map.of());
        stage.transcript().say(who, order.key() + ": accepts");
        if (order.story() == Case.CANCELLED) {
            cancel(order);
        }
    }

    /** Until the first dispatch the PPK may withdraw. */
    void cancel(PlannedOrder order) {
        String reason = "rapat ditunda (the meeting is put off)";
        act(stage.as(order, Duty.PPK), order, "cancellation", Map.of("reason", reason));
        stage.transcript().say("PPK " + order.department().code(), order.key() + ": cancels, " + reason);
    }

    private void act(Acting person, PlannedOrder order, String action, Map<String, ?> body) {
        person.act(Service.PROCUREMENT, stage.pathOf(order), action, stage.key(order.key(), action), body);
    }
}
