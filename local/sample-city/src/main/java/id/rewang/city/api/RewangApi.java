package id.rewang.city.api;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * The public APIs of the three services. {@link #as} says who acts; {@link Acting} says what they do.
 *
 * <p>Requests survive a service that is killed and started again: they are repeated with the same idempotency key until
 * answered. Safe for use by many threads.
 */
public final class RewangApi {

    /** What is under it changes business data; operations endpoints do not and are no part of the history, nor are accounts: the invariants are about orders. */
    private static final String PUBLIC = "/v1/";

    private final Map<Service, URI> addresses;
    private final Tokens tokens;
    private final History history;
    private final Patience patience;
    private final Http http;

    /** In order, because a key that comes again must come with the same bytes, also from another process. */
    private final JsonMapper json = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** The version of each resource that an answer has shown last, to whomever. */
    private final Map<String, String> seen = new ConcurrentHashMap<>();

    /** @param addresses base address of each service, without {@code /v1} and without a slash at the end */
    public RewangApi(Map<Service, URI> addresses, TokenSource tokens, History history, Patience patience) {
        this.addresses = Map.copyOf(addresses);
        this.tokens = new Tokens(tokens);
        this.history = history;
        this.patience = patience;
        this.http = new Http(patience);
    }

    public Acting as(Person person) {
        return new Acting(this, person);
    }

    public Patience patience() {
        return patience;
    }

    /** One request, as often as needed; a 401 once with a fresh token. */
    HttpResponse<byte[]> exchange(Person person, Service service, Request request) {
        HttpResponse<byte[]> response = http.send(() -> request.to(address(service), tokens.of(person, service)));
        if (response.statusCode() == 401) {
            tokens.forget(person, service);
            response = http.send(() -> request.to(address(service), tokens.of(person, service)));
        }
        return response;
    }

    /** @return null when no answer has shown the resource yet */
    @Nullable
    String lastSeen(Service service, String resource) {
        return seen.get(service + resource);
    }

    void saw(Service service, String resource, @Nullable String version) {
        if (version != null) {
            seen.put(service + resource, version);
        }
    }

    Answer answer(HttpResponse<byte[]> response) {
        String version = response.headers().firstValue("ETag").orElse(null);
        return new Answer(response.statusCode(), body(response), version);
    }

    void remember(Person person, Service service, Request request, Answer answer) {
        if (!request.path().startsWith(PUBLIC) || !Service.OF_ORDERS.contains(service)) {
            return;
        }
        history.acknowledged(new History.Entry(
                Instant.now(),
                service,
                request.method(),
                request.path(),
                request.key(),
                person.subject(),
                answer.status(),
                answer.body().path("id").asString(null)));
    }

    byte[] bytes(Object body) {
        return json.writeValueAsBytes(body);
    }

    private JsonNode body(HttpResponse<byte[]> response) {
        if (response.body().length == 0) {
            return MissingNode.getInstance();
        }
        try {
            return json.readTree(response.body());
        } catch (JacksonException notJson) {
            return json.getNodeFactory()
                    .stringNode(new String(response.body(), java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private URI address(Service service) {
        URI address = addresses.get(service);
        if (address == null) {
            throw new IllegalArgumentException("no address of " + service);
        }
        return address;
    }

    /** A request that can be sent again and again. */
    record Request(
            String method,
            String path,
            byte @Nullable [] body,
            String contentType,
            @Nullable String key,
            @Nullable String version) {

        static Request get(String path) {
            return new Request("GET", path, null, "", null, null);
        }

        Request against(@Nullable String newVersion) {
            return new Request(method, path, body, contentType, key, newVersion);
        }

        HttpRequest to(URI base, String token) {
            HttpRequest.Builder request = Http.to(base, path).header("Authorization", "Bearer " + token);
            if (key != null) {
                request.header("Idempotency-Key", key);
            }
            if (version != null) {
                request.header("If-Match", version);
            }
            if (body == null) {
                return request.method(method, BodyPublishers.noBody()).build();
            }
            return request.header("Content-Type", contentType)
                    .method(method, BodyPublishers.ofByteArray(body))
                    .build();
        }
    }
}
