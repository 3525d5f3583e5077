package id.rewang.catalog.kafka;

import id.rewang.kit.messaging.IncomingEvent;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads procurement's events leniently: a field it does not know is a newer procurement's, one it needs must be there. */
@Component
class OrderEventReader {

    private static final Map<String, Class<? extends OrderEvent>> TYPES = Map.of(
            "procurement.OrderSubmitted.v1", OrderEvent.Submitted.class,
            "procurement.OrderRefused.v1", OrderEvent.Ended.class,
            "procurement.OrderRejected.v1", OrderEvent.Ended.class,
            "procurement.OrderDeclined.v1", OrderEvent.Ended.class,
            "procurement.OrderExpired.v1", OrderEvent.Ended.class,
            "procurement.OrderCancelled.v1", OrderEvent.Ended.class,
            "procurement.OrderCompleted.v1", OrderEvent.Ended.class,
            "procurement.OrderReduced.v1", OrderEvent.Reduced.class,
            "procurement.ShipmentDispatched.v1", OrderEvent.Dispatched.class,
            "procurement.GoodsReceived.v1", OrderEvent.Received.class);

    private final ObjectReader json;

    OrderEventReader(JsonMapper json) {
        this.json = json.reader()
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .with(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .with(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }

    Set<String> types() {
        return TYPES.keySet();
    }

    /**
     * @throws tools.jackson.core.JacksonException when the body is not such an event
     */
    OrderEvent read(IncomingEvent event) {
        Class<? extends OrderEvent> type = TYPES.get(event.type());
        if (type == null || event.body() == null) {
            throw new IllegalArgumentException("no event of procurement's: " + event.type());
        }
        return json.forType(type).readValue(event.body());
    }
}
