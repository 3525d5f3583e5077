package id.rewang.payment.kafka;

import id.rewang.kit.messaging.EventHandler;
import id.rewang.kit.messaging.IncomingEvent;
import id.rewang.payment.payee.Payee;
import id.rewang.payment.payee.Payee.FinalTax;
import id.rewang.payment.payee.Payee.PayeeAccount;
import id.rewang.payment.payee.Payees;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the copy of catalog's payees. */
@Component
class PayeeStates implements EventHandler {

    private final JsonMapper json;
    private final Payees payees;

    PayeeStates(JsonMapper json, Payees payees) {
        this.json = json;
        this.payees = payees;
    }

    record PayeeState(
            UUID sellerId,
            String region,
            String name,
            @Nullable String npwp,
            boolean vatRegistered,
            @Nullable FinalTax finalIncomeTax,
            @Nullable PayeeAccount account,
            boolean accountVerified) {}

    @Override
    public String consumer() {
        return "payment.catalog.payee.state";
    }

    @Override
    public String topic() {
        return "catalog.payee.state";
    }

    @Override
    public Set<String> types() {
        return Set.of("catalog.PayeeState.v1");
    }

    @Override
    public boolean stateTopic() {
        return true;
    }

    @Override
    public void handle(IncomingEvent event) {
        if (event.body() == null) {
            payees.erase(UUID.fromString(event.key()));
            return;
        }
        PayeeState state = json.readValue(event.body(), PayeeState.class);
        payees.put(new Payee(
                state.sellerId(),
                state.region(),
                state.name(),
                state.npwp(),
                state.vatRegistered(),
                state.finalIncomeTax(),
                state.account(),
                state.accountVerified()));
    }
}
