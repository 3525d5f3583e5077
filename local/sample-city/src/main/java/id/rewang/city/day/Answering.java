package id.rewang.city.day;

import id.rewang.city.api.Acting;
import id.rewang.city.api.Service;
import id.rewang.city.data.Duty;
import java.util.Map;

/** The seller accepts or declines the surat pesanan; the PPK may still cancel. */
final class Answering {

    private final Stage stage;

    Answering(Stage stage) {
        this.stage = stage;
    }

    void play(ScriptedOrder order) {
        Acting seller = stage.asSellerOf(order);
        String who = order.seller().shortName();
        stage.awaitState(order, OrderState.ISSUED);
        if (order.story() == Case.DECLINED) {
            String reason = "kapasitas penuh pada tanggal itu (no capacity on that date)";
            act(seller, order, "decline", Map.of("reason", reason));
            stage.transcript().say(who, order.key() + ": declines, " + reason);
            return;
        }
        act(seller, order, "acceptance", Map.of());
        stage.transcript().say(who, order.key() + ": accepts");
        if (order.story() == Case.CANCELLED) {
            String reason = "rapat ditunda (the meeting is put off)";
            act(stage.as(order, Duty.PPK), order, "cancellation", Map.of("reason", reason));
            stage.transcript().say("PPK " + order.department().code(), order.key() + ": cancels, " + reason);
        }
    }

    private void act(Acting person, ScriptedOrder order, String action, Map<String, ?> body) {
        person.act(Service.PROCUREMENT, stage.pathOf(order), action, stage.key(order.key(), action), body);
    }
}
