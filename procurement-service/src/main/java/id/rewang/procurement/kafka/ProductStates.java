package id.rewang.procurement.kafka;

import id.rewang.kit.messaging.EventHandler;
import id.rewang.kit.messaging.IncomingEvent;
import id.rewang.kit.money.Money;
import id.rewang.procurement.order.KnownCatalogue;
import id.rewang.procurement.order.KnownProduct;
import id.rewang.procurement.order.Product;
import id.rewang.procurement.order.TaxClass;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps our copy of the products. */
@Component
class ProductStates implements EventHandler {

    private final KnownCatalogue catalogue;

    ProductStates(KnownCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String consumer() {
        return "procurement.catalog.product.state";
    }

    @Override
    public String topic() {
        return "catalog.product.state";
    }

    @Override
    public Set<String> types() {
        return Set.of("catalog.ProductState.v1");
    }

    @Override
    public boolean stateTopic() {
        return true;
    }

    @Override
    public void handle(IncomingEvent event) {
        if (event.body() == null) {
            catalogue.forgetProduct(UUID.fromString(event.key()));
            return;
        }
        ProductState state = EventBody.read(event, ProductState.class);
        catalogue.put(new KnownProduct(
                state.sellerId(),
                state.region(),
                new Product(state.productId(), state.name(), state.unit(), state.taxClass(), state.unitPrice()),
                state.status()));
    }

    record ProductState(
            UUID productId,
            UUID sellerId,
            String region,
            String name,
            String unit,
            Money unitPrice,
            TaxClass taxClass,
            String status) {}
}
