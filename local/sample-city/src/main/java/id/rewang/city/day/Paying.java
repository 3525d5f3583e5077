package id.rewang.city.day;

import id.rewang.city.api.Acting;
import id.rewang.city.api.Answer;
import id.rewang.city.api.Service;
import id.rewang.city.data.Duty;
import id.rewang.city.plan.PlannedOrder;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What all ways of paying share: finding an order's payments, acting on them, waiting for them. */
final class Paying {

    private final Stage stage;

    Paying(Stage stage) {
        this.stage = stage;
    }

    /** One for each accepted bill, oldest first. */
    List<Payment> of(PlannedOrder order) {
        return stage
                .as(order, Duty.TREASURER)
                .list(Service.PAYMENT, "/v1/payments?orderId=" + stage.idOf(order))
                .stream()
                .map(Payment::of)
                .sorted(Comparator.comparing(Payment::id))
                .toList();
    }

    Answer act(PlannedOrder order, Duty duty, Payment payment, String action, Map<String, ?> body) {
        return act(order, duty, payment, action, action, body);
    }

    /** @param step names the key where an action is done more than once */
    Answer act(PlannedOrder order, Duty duty, Payment payment, String action, String step, Map<String, ?> body) {
        Acting person = stage.as(order, duty);
        return person.act(
                Service.PAYMENT, payment.path(), action, stage.key(order.key(), step + "-" + payment.id()), body);
    }

    Payment await(PlannedOrder order, Payment payment, String hope, Predicate<Payment> asHoped) {
        return stage.patiently(
                order.key() + "'s payment " + hope,
                () -> Payment.of(stage.as(order, Duty.TREASURER).get(Service.PAYMENT, payment.path())),
                asHoped);
    }

    /** The PPTK asks for money from UP (NPD). */
    void request(PlannedOrder order) {
        for (Payment payment : of(order)) {
            act(order, Duty.PPTK, payment, "request", Map.of());
            say(order, Duty.PPTK, "asks for " + payment.gross() + " (NPD)");
        }
    }

    /**
     * The budget authority allows what was asked for.
     *
     * @return what it allowed
     */
    List<Payment> authorise(PlannedOrder order) {
        List<Payment> payments = of(order);
        for (Payment payment : payments) {
            act(order, Duty.PA, payment, "authorisation", Map.of());
            say(order, Duty.PA, "authorises the NPD of " + payment.gross());
        }
        return payments;
    }

    Payment awaitSettled(PlannedOrder order, Payment payment) {
        return payment.isSettled() ? payment : await(order, payment, "to be settled", Payment::isSettled);
    }

    void say(PlannedOrder order, Duty duty, String what) {
        stage.transcript().say(duty.title() + " " + order.department().code(), order.key() + ": " + what);
    }
}
