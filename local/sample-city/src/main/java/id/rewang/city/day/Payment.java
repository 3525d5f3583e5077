package id.rewang.city.day;

import id.rewang.city.api.Answer;
import id.rewang.city.api.Rupiah;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A payment as payment-service shows it. */
record Payment(UUID id, String state, int attempt, Rupiah gross, Rupiah net, boolean reconciled) {

    static Payment of(JsonNode payment) {
        return new Payment(
                UUID.fromString(payment.path("id").asString()),
                payment.path("state").asString("").toUpperCase(Locale.ROOT),
                payment.path("attempt").asInt(0),
                Rupiah.of(payment.path("gross")),
                payment.path("net").isObject() ? Rupiah.of(payment.path("net")) : Rupiah.ZERO,
                !payment.path("reconciled").asString("").isEmpty());
    }

    static Payment of(Answer answer) {
        return of(answer.body());
    }

    String path() {
        return "/v1/payments/" + id;
    }

    Rupiah withheld() {
        return gross.minus(net);
    }

    boolean isSettled() {
        return state.equals("SETTLED");
    }

    boolean isReturned() {
        return state.equals("RETURNED");
    }
}
