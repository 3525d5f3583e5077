package id.rewang.system;

import id.rewang.stack.ServiceProcess;
import id.rewang.stack.token.Person;
import id.rewang.stack.token.TokenIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Knocks at every operation that the OpenAPI document of a service names, as the service was really started: with its own
 * settings, keys and audience. Tells of every answer that is not the right 4xx with a problem document and a code. What else
 * can be wrong with a request is each service's own {@code EndpointContract}.
 */
final class BadInputSweep {

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");
    private static final List<String> ROLES = List.of(
            "procurement_officer",
            "commitment_officer",
            "budget_authority",
            "goods_receiver",
            "technical_officer",
            "finance_verifier",
            "treasurer",
            "treasury_officer",
            "trade_officer",
            "curator",
            "auditor",
            "administrator",
            "operator",
            "seller");
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final ServiceProcess service;
    private final TokenIssuer tokens;
    private final List<String> faults = new ArrayList<>();
    private int operations;

    BadInputSweep(ServiceProcess service, TokenIssuer tokens) {
        this.service = service;
        this.tokens = tokens;
    }

    /** An operation of the OpenAPI document. */
    private record Operation(String method, String path, JsonNode document) {

        /** The bank's callbacks carry a signature instead of a token. */
        boolean isSigned() {
            return path.startsWith("/snap/");
        }

        boolean takesJson() {
            return WITH_BODY.contains(method)
                    && document.path("requestBody").path("content").has("application/json");
        }
    }

    /** @return one sentence for every wrong answer */
    List<String> run() throws IOException, InterruptedException {
        JsonNode api = JSON.readTree(send("GET", "/v3/api-docs", null, null).body());
        for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                knock(new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()));
                operations++;
            }
        }
        return faults;
    }

    /** How many operations the document names. */
    int operations() {
        return operations;
    }

    private void knock(Operation operation) throws IOException, InterruptedException {
        String body = WITH_BODY.contains(operation.method()) ? "{}" : null;
        expect(operation, 401, "no token", null, body);
        if (operation.isSigned()) {
            return;
        }
        String other = service.name().equals("catalog") ? "payment" : "catalog";
        expect(operation, 401, "a token for another service", tokens.token(everybody(), other), body);
        if (operation.takesJson()) {
            expect(operation, 400, "malformed JSON", tokens.token(everybody(), service.name()), "{\"a\":");
        }
    }

    private void expect(Operation operation, int status, String what, @Nullable String token, @Nullable String body)
            throws IOException, InterruptedException {
        String path = operation.path().replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        HttpResponse<String> answer = send(operation.method(), path, token, body);
        if (answer.statusCode() != status || !isProblem(answer)) {
            faults.add("%s: %s %s, given %s, answers %d %s"
                    .formatted(
                            service.name(),
                            operation.method(),
                            operation.path(),
                            what,
                            answer.statusCode(),
                            answer.body()
                                    .substring(0, Math.min(300, answer.body().length()))));
        }
    }

    private static boolean isProblem(HttpResponse<String> answer) {
        try {
            return answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")
                    && !JSON.readTree(answer.body()).path("code").asString("").isBlank();
        } catch (JacksonException noJson) {
            return false;
        }
    }

    private HttpResponse<String> send(String method, String path, @Nullable String token, @Nullable String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.baseUrl() + path))
                .timeout(TIMEOUT)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json")
                    .header("If-Match", "*")
                    .header("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Person everybody() {
        return new Person(
                "bad-input",
                "Contoh",
                "190001011925011099",
                ROLES,
                "35.73",
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString());
    }
}
