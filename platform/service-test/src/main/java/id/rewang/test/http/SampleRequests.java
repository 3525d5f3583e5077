package id.rewang.test.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a well-formed request to an endpoint holds besides the thing's id: {@code sample-requests.json} of the service's test
 * resources, for each endpoint that needs it an object with {@code path} (values of its variables), {@code query} and
 * {@code body}.
 */
final class SampleRequests {

    private final JsonNode samples;

    private SampleRequests(JsonNode samples) {
        this.samples = samples;
    }

    static SampleRequests read() {
        try (InputStream in = SampleRequests.class.getResourceAsStream("/sample-requests.json")) {
            if (in == null) {
                throw new IllegalStateException("src/test/resources/sample-requests.json is missing");
            }
            return new SampleRequests(new JsonMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Path and query that name the thing with this id. */
    String address(Endpoint endpoint, String id) {
        String path = endpoint.path();
        for (var variable : of(endpoint).path("path").properties()) {
            path = path.replace(
                    "{" + variable.getKey() + "}", variable.getValue().asString());
        }
        String query = of(endpoint).path("query").properties().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + parameter.getValue().asString())
                .collect(Collectors.joining("&"));
        return path.replaceAll("\\{[^}]+}", id) + (query.isEmpty() ? "" : "?" + query);
    }

    String body(Endpoint endpoint) {
        JsonNode body = of(endpoint).path("body");
        return body.isMissingNode() ? "{}" : body.toString();
    }

    private JsonNode of(Endpoint endpoint) {
        return samples.path(endpoint.name());
    }
}
