package id.rewang.identity;

import id.rewang.stack.token.Person;
import id.rewang.test.TestTokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The administration API as somebody uses it. */
public final class Api {

    public static final String DEPARTMENT = "00000000-0000-4000-8000-000000000001";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final String issuer;
    private final String token;

    private Api(String issuer, String token) {
        this.issuer = issuer;
        this.token = token;
    }

    static Api administrator(String issuer) {
        return with(issuer, TestTokens.token(TestTokens.regional("admin", "administrator"), "identity"));
    }

    static Api administratorOf(String region, String issuer) {
        Person person = new Person("admin", "Admin (data contoh)", null, List.of("administrator"), region, null, null);
        return with(issuer, TestTokens.token(person, "identity"));
    }

    public static Api with(String issuer, String token) {
        return new Api(issuer, token);
    }

    public record Reply(int status, String eTag, JsonNode body) {

        public String code() {
            return body.path("code").asString("");
        }

        public Reply expect(int expected) {
            if (status != expected) {
                throw new AssertionError(expected + " expected, got " + this);
            }
            return this;
        }
    }

    /** A user of a department as an administrator registers one. */
    public static Map<String, Object> official(String nip, String... roles) {
        Map<String, Object> profile = new HashMap<>();
        profile.put("name", "Pegawai Contoh (data contoh)");
        profile.put("nip", nip);
        profile.put("roles", List.of(roles));
        profile.put("departmentId", DEPARTMENT);
        return profile;
    }

    /** An invented person of a demonstration. */
    public static Map<String, Object> sample(String nip, String... roles) {
        Map<String, Object> profile = official(nip, roles);
        profile.put("sample", true);
        return profile;
    }

    public Reply get(String path) {
        return send(request(path).GET());
    }

    public Reply put(String path, Object body) {
        return put(path, body, null);
    }

    public Reply put(String path, Object body, @Nullable String ifMatch) {
        HttpRequest.Builder request = request(path).PUT(json(body));
        return send(ifMatch == null ? request : request.header("If-Match", ifMatch));
    }

    public Reply post(String path, Object body, String ifMatch) {
        return send(request(path)
                .POST(json(body))
                .header("If-Match", ifMatch)
                .header("Idempotency-Key", UUID.randomUUID().toString()));
    }

    public Reply delete(String path) {
        return send(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(issuer + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private static Reply send(HttpRequest.Builder request) {
        HttpResponse<String> response = Http.send(HTTP, request);
        return new Reply(
                response.statusCode(),
                response.headers().firstValue("ETag").orElse(""),
                JSON.readTree(response.body().startsWith("{") ? response.body() : "{}"));
    }
}
