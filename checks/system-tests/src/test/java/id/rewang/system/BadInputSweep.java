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
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends what no client should send to every operation that a service's OpenAPI document names, and tells of every answer that
 * is not a 4xx with a problem document and a code.
 */
final class BadInputSweep {

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
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
            "operator");
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int TOO_LARGE = 11 * 1024 * 1024;
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final ServiceProcess service;
    private final TokenIssuer tokens;
    private final List<String> faults = new ArrayList<>();
    private int sent;

    BadInputSweep(ServiceProcess service, TokenIssuer tokens) {
        this.service = service;
        this.tokens = tokens;
    }

    /** An operation of the OpenAPI document. */
    private record Operation(String method, String path, JsonNode document) {

        boolean isOpenToAll() {
            return path.startsWith("/snap/") || path.startsWith("/actuator/");
        }

        boolean takesBody() {
            return WITH_BODY.contains(method);
        }

        boolean takesJson() {
            return takesBody() && document.path("requestBody").path("content").has("application/json");
        }
    }

    /** @return one sentence for every wrong answer */
    List<String> run() throws IOException, InterruptedException {
        JsonNode api =
                JSON.readTree(send("GET", "/v3/api-docs", null, Map.of(), null).body());
        for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                String verb = method.getKey().toUpperCase(java.util.Locale.ROOT);
                if (METHODS.contains(verb)) {
                    sweep(new Operation(verb, path.getKey(), method.getValue()), api);
                }
            }
        }
        return faults;
    }

    /** How many requests were sent. */
    int sent() {
        return sent;
    }

    private void sweep(Operation operation, JsonNode api) throws IOException, InterruptedException {
        if (operation.isOpenToAll()) {
            expect(operation, "an empty request", path(operation, "x"), null, "{}", 400, 499);
            return;
        }
        strangers(operation);
        String unknown = path(operation, UUID.randomUUID().toString());
        if (operation.path().contains("{")) {
            expect(operation, "an unknown id", unknown, everyRole(), operation.takesBody() ? "{}" : null, 400, 499);
            expect(operation, "an id that is none", path(operation, "%7Bnone"), everyRole(), null, 400, 499);
        }
        if (operation.method().equals("GET") && operation.document().toString().contains("\"cursor\"")) {
            expect(operation, "a limit that is none", unknown + "?limit=many", everyRole(), null, 400, 499);
            expect(operation, "a negative limit", unknown + "?limit=-1", everyRole(), null, 400, 499);
            expect(operation, "a cursor of nobody's", unknown + "?cursor=%25%25", everyRole(), null, 400, 499);
        }
        if (operation.takesJson()) {
            bodies(operation, unknown, api);
        }
    }

    private void strangers(Operation operation) throws IOException, InterruptedException {
        String path = path(operation, UUID.randomUUID().toString());
        String body = operation.takesBody() ? "{}" : null;
        Person nobody = person(List.of());
        String other = service.name().equals("catalog") ? "payment" : "catalog";
        expect(operation, "no token", path, null, body, 401, 401);
        expect(operation, "a token that is none", path, "none", body, 401, 401);
        expect(
                operation,
                "an expired token",
                path,
                tokens.token(person(ROLES), service.name(), Instant.now().minusSeconds(3_600)),
                body,
                401,
                401);
        expect(operation, "a token for another service", path, tokens.token(person(ROLES), other), body, 401, 401);
        if (operation.takesBody()) {
            expect(operation, "a token without a role", path, tokens.token(nobody, service.name()), body, 400, 499);
        }
    }

    private void bodies(Operation operation, String path, JsonNode api) throws IOException, InterruptedException {
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("malformed JSON", "{\"a\":");
        bad.put("no body", "");
        bad.put("an empty object", "{}");
        bad.put("an array", "[]");
        bad.put("a text", "\"text\"");
        bad.put("null", "null");
        bad.put("wrong types", JSON.writeValueAsString(allProperties(operation, api, List.of(Map.of("x", List.of())))));
        bad.put(
                "numbers out of range",
                allProperties(operation, api, "§").isEmpty()
                        ? "{\"a\":1e999999999}"
                        : JSON.writeValueAsString(allProperties(operation, api, "§"))
                                .replace("\"§\"", "1e999999999"));
        bad.put("nothing but nulls", JSON.writeValueAsString(allProperties(operation, api, null)));
        bad.put("text with a zero byte", JSON.writeValueAsString(allProperties(operation, api, "\u0000")));
        bad.put("a body too large", "{\"a\":\"" + "x".repeat(TOO_LARGE) + "\"}");
        for (Map.Entry<String, String> body : bad.entrySet()) {
            expect(operation, body.getKey(), path, everyRole(), body.getValue(), 400, 499);
        }
        HttpResponse<String> text = send(
                operation.method(),
                path,
                everyRole(),
                Map.of("Content-Type", "text/plain", "Idempotency-Key", key()),
                "x");
        judge(operation, "text instead of JSON", text, 400, 499);
        if (operation.method().equals("POST")) {
            HttpResponse<String> keyless =
                    send(operation.method(), path, everyRole(), Map.of("Content-Type", "application/json"), "{}");
            judge(operation, "no idempotency key", keyless, 400, 499);
        }
    }

    /** The body's own fields, each with the same value. */
    private static Map<String, @Nullable Object> allProperties(
            Operation operation, JsonNode api, @Nullable Object value) {
        JsonNode schema = operation
                .document()
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        String reference = schema.path("$ref").asString("");
        JsonNode resolved = reference.isEmpty() ? schema : api.at(reference.substring(1));
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        resolved.path("properties").propertyNames().forEach(name -> body.put(name, value));
        return body;
    }

    private void expect(
            Operation operation,
            String what,
            String path,
            @Nullable String token,
            @Nullable String body,
            int from,
            int to)
            throws IOException, InterruptedException {
        Map<String, String> headers = new LinkedHashMap<>();
        if (body != null) {
            headers.put("Content-Type", "application/json");
            headers.put("If-Match", "*");
            headers.put("Idempotency-Key", key());
        }
        judge(operation, what, send(operation.method(), path, token, headers, body), from, to);
    }

    private void judge(Operation operation, String what, HttpResponse<String> answer, int from, int to) {
        boolean rightStatus = answer.statusCode() >= from && answer.statusCode() <= to;
        if (!rightStatus || !operation.isOpenToAll() && !isProblem(answer)) {
            String body = answer.body();
            faults.add("%s: %s %s, given %s, answers %d %s"
                    .formatted(
                            service.name(),
                            operation.method(),
                            operation.path(),
                            what,
                            answer.statusCode(),
                            body.substring(0, Math.min(300, body.length()))));
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

    private HttpResponse<String> send(
            String method, String path, @Nullable String token, Map<String, String> headers, @Nullable String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.baseUrl() + path))
                .timeout(TIMEOUT)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        sent++;
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String path(Operation operation, String id) {
        return operation.path().replaceAll("\\{[^}]*}", id);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private String everyRole() {
        return tokens.token(person(ROLES), service.name());
    }

    private static Person person(List<String> roles) {
        return new Person(
                "bad-input",
                "Contoh",
                "190001011925011099",
                roles,
                "35.73",
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString());
    }
}
