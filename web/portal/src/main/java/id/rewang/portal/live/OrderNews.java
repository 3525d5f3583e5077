package id.rewang.portal.live;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds out whom an event concerns. Only some events name department and seller, so they are remembered for the orders heard
 * of lately; for others everybody in the region is told, which costs a look and shows nothing.
 */
@Component
class OrderNews {

    private static final Logger log = LoggerFactory.getLogger(OrderNews.class);
    private static final int REMEMBERED = 20_000;

    private final OpenPages pages;
    private final JsonMapper json;
    private final Map<UUID, Happened> parties = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Happened> eldest) {
            return size() > REMEMBERED;
        }
    };

    OrderNews(OpenPages pages, JsonMapper json) {
        this.pages = pages;
        this.json = json;
    }

    /** Called by one thread. A body that cannot be read concerns nobody: whoever consumes it for real deals with it. */
    void heard(@Nullable String body) {
        try {
            JsonNode event = json.readTree(body == null ? "" : body);
            UUID order = id(event, "orderId");
            String region = event.path("region").asString("");
            if (order != null && !region.isEmpty()) {
                pages.tell(remembered(new Happened(order, region, id(event, "departmentId"), id(event, "sellerId"))));
            }
        } catch (JacksonException unreadable) {
            log.debug("not readable", unreadable);
        }
    }

    private Happened remembered(Happened event) {
        if (event.departmentId() != null && event.sellerId() != null) {
            parties.put(event.orderId(), event);
            return event;
        }
        Happened known = parties.get(event.orderId());
        return known == null ? event : known;
    }

    private static @Nullable UUID id(JsonNode event, String field) {
        String text = event.path(field).asString("");
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
