package id.rewang.test.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.stack.token.Person;
import id.rewang.test.TestTokens;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.test.context.jdbc.Sql;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * For every endpoint under {@code /v1} and {@code /ops} of the running application: it is in the access matrix, lets in
 * whom the matrix says and nobody else, and gives a thing to nobody but whose it is; whatever is wrong with a request is
 * answered by the right 4xx and a problem document that names the field, never by a 5xx.
 *
 * <p>{@code things.sql} of the service's test resources puts one thing of every kind into the database, each with the id
 * {@link #THING}, in the region {@link #REGION}, of the department and the seller {@link #THING}.
 */
@SuppressWarnings("NullAway.Init")
@Sql(scripts = "/things.sql", executionPhase = Sql.ExecutionPhase.BEFORE_TEST_CLASS)
public abstract class EndpointContract {

    /** Id of everything in {@code things.sql}, and of the department and the seller that it belongs to. */
    static final String THING = "00000000-0000-7000-8000-000000000001";

    static final String REGION = "35.73";
    private static final String OTHER_REGION = "35.79";

    private static final Set<String> OFFICIALS = Set.of(
            "procurement_officer",
            "commitment_officer",
            "budget_authority",
            "goods_receiver",
            "technical_officer",
            "finance_verifier",
            "treasurer");
    private static final List<String> ROLES = List.of(
            "procurement_officer",
            "commitment_officer",
            "budget_authority",
            "goods_receiver",
            "technical_officer",
            "finance_verifier",
            "treasurer",
            "treasury_officer",
            "seller",
            "trade_officer",
            "curator",
            "consultant",
            "auditor",
            "public",
            "administrator",
            "operator");

    private static final String RUPIAH = "\"IDR\"";

    private static final String FILE = """
            --batas\r
            Content-Disposition: form-data; name="file"; filename="file.csv"\r
            \r
            data contoh\r
            --batas--\r
            """;

    private static final Person EVERYBODY = person(ROLES);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private Environment environment;

    @Test
    void everyEndpointIsInTheAccessMatrixAndNoOther() {
        TreeSet<String> existing = new TreeSet<>(endpoints().map(Endpoint::name).toList());
        assertThat(AccessMatrix.read().endpoints()).containsExactlyInAnyOrderElementsOf(existing);
    }

    @Test
    void everyOperationSaysInASentenceWhatItDoes() {
        Answer document = send(HttpRequest.newBuilder(URI.create(base() + "/v3/api-docs")));
        Set<String> described = new TreeSet<>();
        document.body
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (!operation.getValue().path("summary").asString("").isBlank()) {
                        described.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        assertThat(described).containsAll(endpoints().map(Endpoint::name).toList());
    }

    @TestFactory
    Stream<DynamicTest> letsInWhomTheAccessMatrixSaysAndNobodyElse() {
        AccessMatrix matrix = AccessMatrix.read();
        return forEach(
                endpoint -> true,
                endpoint -> Stream.concat(ROLES.stream(), Stream.of("no_role")).forEach(role -> {
                    Answer answer = send(valid(endpoint, person(List.of(role)), "{}"));
                    assertThat(answer.status)
                            .as(answer.toString())
                            .isLessThan(500)
                            .isNotEqualTo(401);
                    assertThat(answer.code().equals("forbidden"))
                            .as("%s may not use it: %s", role, answer)
                            .isNotEqualTo(matrix.allows(endpoint, role));
                }));
    }

    @TestFactory
    Stream<DynamicTest> givesAThingToWhoseItIsAndToNobodyElse() {
        AccessMatrix matrix = AccessMatrix.read();
        SampleRequests samples = SampleRequests.read();
        return forEach(endpoint -> !matrix.whose(endpoint).isEmpty(), endpoint -> {
            Set<String> whose = matrix.whose(endpoint);
            ROLES.stream().filter(role -> matrix.allows(endpoint, role)).forEach(role -> {
                assertGiven(endpoint, aboutTheThing(endpoint, samples, person(role, REGION, THING)), role);
                if (whose.contains("region")) {
                    assertKept(endpoint, aboutTheThing(endpoint, samples, person(role, OTHER_REGION, THING)), role);
                }
                if (whose.contains("department") && OFFICIALS.contains(role)
                        || whose.contains("seller") && role.equals("seller")) {
                    Person stranger = person(role, REGION, UUID.randomUUID().toString());
                    assertKept(endpoint, aboutTheThing(endpoint, samples, stranger), role);
                }
            });
        });
    }

    @TestFactory
    Stream<DynamicTest> takesAmountsInRupiahOnly() {
        AccessMatrix matrix = AccessMatrix.read();
        SampleRequests samples = SampleRequests.read();
        return forEach(endpoint -> samples.body(endpoint).contains(RUPIAH), endpoint -> {
            String role = ROLES.stream()
                    .filter(one -> matrix.allows(endpoint, one))
                    .findFirst()
                    .orElseThrow();
            String body = samples.body(endpoint);
            for (int at = body.indexOf(RUPIAH); at >= 0; at = body.indexOf(RUPIAH, at + 1)) {
                String inDollars = body.substring(0, at) + "\"USD\"" + body.substring(at + RUPIAH.length());
                Answer answer = aboutTheThing(endpoint, samples, inDollars, person(role, REGION, THING));
                assertProblem(answer, 400, "invalid-request");
            }
        });
    }

    private Answer aboutTheThing(Endpoint endpoint, SampleRequests samples, Person person) {
        return aboutTheThing(endpoint, samples, samples.body(endpoint), person);
    }

    /** In a version that the thing has never had, so that it stays as it is. */
    private Answer aboutTheThing(Endpoint endpoint, SampleRequests samples, String body, Person person) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + samples.address(endpoint, THING)))
                .header("Authorization", "Bearer " + TestTokens.token(person, audience()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"4711\"");
        if (endpoint.method().equals("GET")) {
            return send(request.GET());
        }
        return send(
                endpoint.takesFile()
                        ? request.header("Content-Type", "multipart/form-data; boundary=batas")
                                .method(endpoint.method(), body(FILE))
                        : request.header("Content-Type", "application/json").method(endpoint.method(), body(body)));
    }

    private static void assertGiven(Endpoint endpoint, Answer answer, String role) {
        assertThat(answer.status).as("%s: %s", role, answer).isLessThan(500).isNotEqualTo(401);
        assertThat(answer.code())
                .as("%s, whose it is: %s", role, answer)
                .isNotIn("forbidden", "not-yours", "not-found", "malformed-json", "invalid-request");
        if (endpoint.isCollection()) {
            assertThat(answer.text).as("%s sees their own: %s", role, answer).contains(THING);
        }
    }

    private static void assertKept(Endpoint endpoint, Answer answer, String role) {
        if (endpoint.isCollection() && answer.status == 200) {
            assertThat(answer.text).as("%s sees what is others'", role).doesNotContain(THING);
        } else {
            assertThat(answer.status + " " + answer.code())
                    .as("%s, whose it is not: %s", role, answer)
                    .isIn("403 not-yours", "404 not-found");
        }
    }

    @TestFactory
    Stream<DynamicTest> turnsAwayWhoHasNoGoodToken() {
        String audience = audience();
        return forEach(endpoint -> true, endpoint -> {
            String stale = TestTokens.expired(EVERYBODY, audience);
            String others = TestTokens.token(EVERYBODY, audience + "-other");
            String forged = TestTokens.foreign(EVERYBODY, audience);
            for (@Nullable String token : new @Nullable String[] {null, "nonsense", stale, others, forged}) {
                assertProblem(send(withToken(endpoint, token)), 401, "unauthenticated");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> wantsAnIdempotencyKeyOnEveryPost() {
        return forEach(Endpoint::needsIdempotencyKey, endpoint -> {
            HttpRequest.Builder request = authorised(endpoint, UUID.randomUUID().toString(), EVERYBODY)
                    .method("POST", body("{}"))
                    .header("If-Match", "*");
            assertProblem(send(request), 400, "idempotency-key-required");
        });
    }

    @TestFactory
    Stream<DynamicTest> wantsTheVersionOnEveryChange() {
        return forEach(Endpoint::isVersioned, endpoint -> {
            if (endpoint.isPost()) {
                HttpRequest.Builder request = authorised(
                                endpoint, UUID.randomUUID().toString(), EVERYBODY)
                        .method("POST", body("{}"))
                        .header("Idempotency-Key", UUID.randomUUID().toString());
                Answer answer = send(request);
                assertThat(answer.code())
                        .as(answer.toString())
                        .isIn(
                                endpoint.body().isPresent()
                                        ? List.of("if-match-required", "invalid-request")
                                        : List.of("if-match-required"));
            }
            Answer garbled = send(authorised(endpoint, UUID.randomUUID().toString(), EVERYBODY)
                    .method(endpoint.method(), body("{}"))
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .header("If-Match", "yesterday"));
            assertProblem(garbled, 400, "invalid-request");
        });
    }

    @TestFactory
    Stream<DynamicTest> refusesABodyThatIsNoJson() {
        return forEach(endpoint -> endpoint.body().isPresent(), endpoint -> {
            for (String malformed : List.of("", "{", "{\"a\":}", "nonsense", "[1,", "\u0000", "{}{}")) {
                if (malformed.isEmpty() && endpoint.mayComeWithoutBody()) {
                    continue;
                }
                Answer answer = send(valid(endpoint, EVERYBODY, malformed));
                assertRefusal(answer, 400);
                assertThat(answer.code()).isIn("malformed-json", "invalid-request");
            }
            for (String otherThanAnObject : List.of("[]", "5", "\"text\"", "true")) {
                assertRefusal(send(valid(endpoint, EVERYBODY, otherThanAnObject)), 400);
            }
            HttpRequest.Builder xml = valid(endpoint, EVERYBODY, "<a/>").setHeader("Content-Type", "application/xml");
            assertProblem(send(xml), 415, "unsupported-media-type");
        });
    }

    @TestFactory
    Stream<DynamicTest> namesAFieldOfTheWrongType() {
        return forEach(endpoint -> !endpoint.fields().isEmpty(), endpoint -> {
            for (RecordComponent field : endpoint.fields()) {
                for (String wrong : wrongValues(field.getType())) {
                    String body = "{\"" + field.getName() + "\":" + wrong + "}";
                    Answer answer = send(valid(endpoint, EVERYBODY, body));
                    assertRefusal(answer, 400);
                    assertThat(answer.body.at("/errors/0/field").asString(""))
                            .as("%s for %s", answer, body)
                            .startsWith(field.getName());
                }
            }
            assertRefusal(send(valid(endpoint, EVERYBODY, "{\"unheardOf\":1}")), 400);
        });
    }

    @TestFactory
    Stream<DynamicTest> staysCalmWhateverAFieldHolds() {
        return forEach(endpoint -> !endpoint.fields().isEmpty(), endpoint -> {
            for (RecordComponent field : endpoint.fields()) {
                for (String odd : List.of(
                        "null",
                        "-1",
                        "0",
                        "1e400",
                        "99999999999999999999999",
                        "\"\"",
                        "\"\\u0000\"",
                        "\"\\ud800\"",
                        "\"" + "x".repeat(20_000) + "\"",
                        "[]",
                        "[null]",
                        "[[]]",
                        "{}",
                        "{\"a\":1}",
                        "{\"amount\":\"-1.00\",\"currency\":\"IDR\"}",
                        "{\"amount\":\"1\",\"currency\":\"USD\"}")) {
                    Answer answer = send(valid(endpoint, EVERYBODY, "{\"" + field.getName() + "\":" + odd + "}"));
                    assertThat(answer.status)
                            .as("%s = %s: %s", field.getName(), odd, answer)
                            .isBetween(200, 499);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> refusesAnIdThatIsNone() {
        return forEach(Endpoint::hasId, endpoint -> {
            for (String id : List.of("7", "not-an-id", "%27%3B--", "0".repeat(300))) {
                HttpRequest.Builder request = authorised(endpoint, id, EVERYBODY)
                        .method(endpoint.method(), body("{}"))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("If-Match", "*");
                assertRefusal(send(request), 400);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> knowsNothingUnderAnUnknownId() {
        return forEach(
                endpoint -> endpoint.hasId() && endpoint.method().equals("GET"),
                endpoint -> assertProblem(send(valid(endpoint, EVERYBODY, "{}")), 404, "not-found"));
    }

    @TestFactory
    Stream<DynamicTest> refusesAPageThatIsNone() {
        return forEach(Endpoint::isPaged, endpoint -> {
            for (String query : List.of("limit=0", "limit=201", "limit=x", "limit=-1", "cursor=%25", "limit=%00")) {
                URI page = URI.create(base() + endpoint.at(UUID.randomUUID().toString()) + "?" + query);
                assertRefusal(send(withEverything(HttpRequest.newBuilder(page)).GET()), 400);
            }
        });
    }

    private Stream<Endpoint> endpoints() {
        return mappings.getHandlerMethods().entrySet().stream()
                .flatMap(mapping -> mapping.getKey().getPatternValues().stream()
                        .filter(path -> path.startsWith("/v1/") || path.startsWith("/ops/"))
                        .flatMap(path -> mapping.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> new Endpoint(method.name(), path, mapping.getValue()))))
                .sorted(Comparator.comparing(Endpoint::name));
    }

    private Stream<DynamicTest> forEach(Predicate<Endpoint> concerned, Check check) {
        return endpoints()
                .filter(concerned)
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.name(), () -> check.on(endpoint)));
    }

    private static List<String> wrongValues(Class<?> type) {
        if (type == String.class) {
            return List.of("{\"x\":1}", "5", "[\"x\"]");
        }
        if (type == int.class
                || type == long.class
                || Number.class.isAssignableFrom(type) && type != BigDecimal.class) {
            return List.of("\"abc\"", "\"5\"", "1.5", "{}", "99999999999999999999999");
        }
        if (type == boolean.class || type == Boolean.class) {
            return List.of("\"true\"", "1", "{}");
        }
        if (type.isEnum()) {
            return List.of("\"NO_SUCH_VALUE\"", "0", "{}");
        }
        if (type == UUID.class || type == LocalDate.class || type == Instant.class) {
            return List.of("\"yesterday\"", "{}", "true");
        }
        if (Collection.class.isAssignableFrom(type)) {
            return List.of("\"abc\"", "5", "{}");
        }
        return type.isRecord() ? List.of("\"abc\"", "5", "[]") : List.of();
    }

    /** A request with everything that it needs, but for what its body should be. */
    private HttpRequest.Builder valid(Endpoint endpoint, Person person, String body) {
        return authorised(endpoint, UUID.randomUUID().toString(), person)
                .method(
                        endpoint.method(),
                        endpoint.method().equals("GET") ? HttpRequest.BodyPublishers.noBody() : body(body))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "*");
    }

    private HttpRequest.Builder withToken(Endpoint endpoint, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(base() + endpoint.at(UUID.randomUUID().toString())))
                .method(endpoint.method(), body("{}"))
                .header("Content-Type", "application/json");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder authorised(Endpoint endpoint, String id, Person person) {
        return HttpRequest.newBuilder(URI.create(base() + endpoint.at(id)))
                .header("Authorization", "Bearer " + token(person))
                .header("Content-Type", "application/json");
    }

    private HttpRequest.Builder withEverything(HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + token(EVERYBODY));
    }

    private static HttpRequest.BodyPublisher body(String body) {
        return HttpRequest.BodyPublishers.ofString(body);
    }

    private String token(Person person) {
        return TOKENS.computeIfAbsent(audience() + person.roles(), key -> TestTokens.token(person, audience()));
    }

    private static Person person(List<String> roles) {
        return new Person(
                "contract",
                "Petugas Contoh (data contoh)",
                "190001012000011001",
                new ArrayList<>(roles),
                REGION,
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString());
    }

    /** Somebody of this role as tokens describe them: who works in no department has none, who sells nothing no seller. */
    private static Person person(String role, String region, String departmentOrSeller) {
        return new Person(
                "contract",
                "Petugas Contoh (data contoh)",
                "190001012000011001",
                List.of(role),
                region,
                OFFICIALS.contains(role) ? departmentOrSeller : null,
                role.equals("seller") ? departmentOrSeller : null);
    }

    private String audience() {
        return environment.getRequiredProperty("rewang.service");
    }

    private String base() {
        return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertRefusal(answer, status);
        assertThat(answer.code()).as(answer.toString()).isEqualTo(code);
    }

    private static void assertRefusal(Answer answer, int status) {
        assertThat(answer.status).as(answer.toString()).isEqualTo(status);
        assertThat(answer.contentType).as(answer.toString()).isEqualTo("application/problem+json");
        assertThat(answer.body.path("status").asInt(0)).isEqualTo(status);
        assertThat(answer.body.path("type").asString("")).isEqualTo("urn:rewang:problem:" + answer.code());
        assertThat(answer.body.path("detail").asString("")).isNotBlank();
    }

    private static Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    request.method() + " " + request.uri().getPath(),
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body(),
                    JSON.readTree(response.body().startsWith("{") ? response.body() : "{}"));
        } catch (IOException e) {
            throw new IllegalStateException(request.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private record Answer(String request, int status, String contentType, String text, JsonNode body) {

        String code() {
            return body.path("code").asString("");
        }
    }

    /** What is checked of one endpoint. */
    private interface Check {
        void on(Endpoint endpoint);
    }
}
