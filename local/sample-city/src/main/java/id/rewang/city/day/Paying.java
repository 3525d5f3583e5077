package id.rewang.city.day;

import id.rewang.city.api.Acting;
import id.rewang.city.api.Answer;
import id.rewang.city.api.Service;
import id.rewang.city.data.Duty;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** What all ways of paying share: finding an order's payments, acting on them, waiting for them. */
final class Paying {

    private final Stage stage;

    Paying(Stage stage) {
        this.stage = stage;
    }

    /** One for each accepted bill, oldest first. */
    List<Payment> of(ScriptedOrder order) {
        Answer page = stage.as(order, Duty.TREASURER)
                .get(Service.PAYMENT, "/v1/payments?orderId=" + stage.idOf(order) + "&limit=50");
        return StreamSupport.stream(page.body().path("items").spliterator(), false)
                .map(Payment::of)
                .sorted(java.util.Comparator.comparing(Payment::id))
                .toList();
    }

    Answer act(ScriptedOrder order, Duty duty, Payment payment, String action, Map<String, ?> body) {
        return act(order, duty, payment, action, action, body);
    }

    /** @param step names the key where an action is done more than once */
    Answer act(ScriptedOrder order, Duty duty, Payment payment, String action, String step, Map<String, ?> body) {
        Acting person = stage.as(order, duty);
        return person.act(
                Service.PAYMENT, payment.path(), action, stage.key(order.key(), step + "-" + payment.id()), body);
    }

    Payment await(ScriptedOrder order, Payment payment, String hope, Predicate<Payment> asHoped) {
        return stage.patiently(
                order.key() + "'s payment " + hope,
                () -> Payment.of(stage.as(order, Duty.TREASURER).get(Service.PAYMENT, payment.path())),
                asHoped);
    }

    /** The PPTK asks for money from UP (NPD), the budget authority allows it. */
    void request(ScriptedOrder order) {
        for (Payment payment : of(order)) {
            act(order, Duty.PPTK, payment, "request", Map.of());
            act(order, Duty.PA, payment, "authorisation", Map.of());
            say(order, Duty.PA, "authorises the NPD of " + payment.gross());
        }
    }

    void say(ScriptedOrder order, Duty duty, String what) {
        stage.transcript().say(duty.title() + " " + order.department().code(), order.key() + ": " + what);
    }
}
