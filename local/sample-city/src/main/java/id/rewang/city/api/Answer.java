package id.rewang.city.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a service answered.
 *
 * @param version the resource's version as in {@code If-Match}; null where the answer carries none
 */
public record Answer(int status, JsonNode body, @Nullable String version) {

    public boolean acknowledged() {
        return status / 100 == 2;
    }

    public UUID id() {
        return UUID.fromString(text("id"));
    }

    public String text(String field) {
        JsonNode value = body.path(field);
        if (!value.isValueNode() || value.isNull()) {
            throw new IllegalStateException("the answer has no '" + field + "': " + body);
        }
        return value.asString();
    }

    public Rupiah amount(String field) {
        return Rupiah.of(body.path(field));
    }
}
