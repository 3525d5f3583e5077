package id.rewang.procurement.kafka;

import id.rewang.kit.messaging.IncomingEvent;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads what other services write: fields that we do not know are none of our business. */
final class EventBody {

    private static final JsonMapper LENIENT = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private EventBody() {}

    static <T> T read(IncomingEvent event, Class<T> type) {
        if (event.body() == null) {
            throw new IllegalArgumentException(event.type() + " " + event.id() + " has no body");
        }
        return LENIENT.readValue(event.body(), type);
    }
}
