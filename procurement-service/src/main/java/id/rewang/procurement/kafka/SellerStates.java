package id.rewang.procurement.kafka;

import id.rewang.kit.messaging.EventHandler;
import id.rewang.kit.messaging.IncomingEvent;
import id.rewang.procurement.order.KnownCatalogue;
import id.rewang.procurement.order.KnownSeller;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps our copy of the sellers. */
@Component
class SellerStates implements EventHandler {

    private final KnownCatalogue catalogue;

    SellerStates(KnownCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String consumer() {
        return "procurement.catalog.seller.state";
    }

    @Override
    public String topic() {
        return "catalog.seller.state";
    }

    @Override
    public Set<String> types() {
        return Set.of("catalog.SellerState.v1");
    }

    @Override
    public boolean stateTopic() {
        return true;
    }

    @Override
    public void handle(IncomingEvent event) {
        if (event.body() == null) {
            catalogue.forgetSeller(UUID.fromString(event.key()));
            return;
        }
        SellerState state = EventBody.read(event, SellerState.class);
        catalogue.put(new KnownSeller(state.sellerId(), state.region(), state.name(), state.status()));
    }

    record SellerState(UUID sellerId, String region, String name, String status) {}
}
