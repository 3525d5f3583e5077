package id.rewang.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.kit.sample.WholeSampleService;
import id.rewang.stack.token.Person;
import id.rewang.test.TestTokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WholeSampleService
class HttpContractIT {

    private static final Person SELLER =
            TestTokens.seller("siti", UUID.randomUUID().toString());
    private static final String NOTE = """
            {"text":"hello","weight":3,"colour":"RED","price":{"amount":"10.00","currency":"IDR"},"tags":[]}""";

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ServletWebServerApplicationContext server;

    /** See docs/adr/0011. */
    @Test
    void servesALimitedNumberOfRequestsAtOnceOnPlatformThreads() {
        Executor requests = ((TomcatWebServer) Objects.requireNonNull(server.getWebServer()))
                .getTomcat()
                .getConnector()
                .getProtocolHandler()
                .getExecutor();

        assertThat(requests).isInstanceOf(ThreadPoolExecutor.class);
        assertThat(((ThreadPoolExecutor) requests).getMaximumPoolSize()).isEqualTo(64);
    }

    @Test
    void answersARepeatedPostWithTheFirstAnswerAndDoesItOnce() throws Exception {
        String key = UUID.randomUUID().toString();

        HttpResponse<String> first = post("/v1/notes", NOTE, key);
        HttpResponse<String> again = post("/v1/notes", NOTE, key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(again.headers().firstValue("ETag")).contains("\"0\"");
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
    }

    @Test
    void letsOneOfManySimultaneousTwinsThrough() throws Exception {
        String key = UUID.randomUUID().toString();
        long before = notes();

        List<CompletableFuture<HttpResponse<String>>> twins = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            twins.add(http.sendAsync(
                    request("/v1/notes")
                            .header("Idempotency-Key", key)
                            .POST(HttpRequest.BodyPublishers.ofString(NOTE))
                            .build(),
                    HttpResponse.BodyHandlers.ofString()));
        }

        assertThat(twins.stream()
                        .map(CompletableFuture::join)
                        .map(HttpResponse::body)
                        .distinct())
                .hasSize(1);
        assertThat(notes()).isEqualTo(before + 1);
    }

    @Test
    void refusesAKeyThatCameWithAnotherBody() throws Exception {
        String key = UUID.randomUUID().toString();
        post("/v1/notes", NOTE, key);

        assertProblem(post("/v1/notes", NOTE.replace("hello", "other"), key), 422, "idempotency-key-reused");
    }

    @Test
    void storesNoRefusalAndKeepsNothingOfIt() throws Exception {
        String key = UUID.randomUUID().toString();
        long before = notes();

        assertProblem(post("/v1/notes", NOTE.replace("hello", "refuse"), key), 422, "no-such-note");

        assertThat(notes()).isEqualTo(before);
        assertThat(post("/v1/notes", NOTE, key).statusCode()).isEqualTo(201);
    }

    @Test
    void answersAnActionWithTheVersionItMade() throws Exception {
        String note = create();

        HttpResponse<String> erased = action(note + "/erasure", "\"0\"");

        assertThat(erased.statusCode()).isEqualTo(200);
        assertThat(erased.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(get(note).headers().firstValue("ETag")).contains("\"1\"");
        assertProblem(action(note + "/erasure", "\"0\""), 412, "version-mismatch");
        assertProblem(action(note + "/erasure", "*"), 409, "illegal-state");
        assertProblem(action(note + "/erasure", null), 428, "if-match-required");
        assertProblem(action(note + "/erasure", "yesterday"), 400, "invalid-request");
    }

    @Test
    void createsByPutWithoutVersionAndChangesOnlyWithOne() throws Exception {
        String note = "/v1/notes/" + UUID.randomUUID();

        assertThat(put(note, NOTE, null).statusCode()).isEqualTo(201);
        assertProblem(put(note, NOTE, null), 428, "if-match-required");
        assertProblem(put(note, NOTE, "\"7\""), 412, "version-mismatch");
        HttpResponse<String> changed = put(note, NOTE.replace("hello", "changed"), "\"0\"");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag")).contains("\"1\"");
    }

    @Test
    void namesTheFieldThatIsWrong() throws Exception {
        assertField(NOTE.replace("3", "\"three\""), "weight", "wrong-type");
        assertField(NOTE.replace("3", "3.5"), "weight", "wrong-type");
        assertField(NOTE.replace("3", "99999999999"), "weight", "wrong-type");
        assertField(NOTE.replace("3", "1e99"), "weight", "wrong-type");
        assertField(NOTE.replace("3", "null"), "weight", "wrong-type");
        assertField(NOTE.replace("3", "11"), "weight", "max");
        assertField(NOTE.replace("\"hello\"", "5"), "text", "wrong-type");
        assertField(NOTE.replace("hello", " "), "text", "not-blank");
        assertField(NOTE.replace("hello", "a\\u0000b"), "text", "wrong-type");
        assertField(NOTE.replace("RED", "GREEN"), "colour", "not-allowed");
        assertField(NOTE.replace("\"RED\"", "0"), "colour", "not-allowed");
        assertField(NOTE.replace("10.00", "10.001"), "price", "invalid");
        assertField(NOTE.replace("IDR", "XXQ"), "price", "invalid");
        assertField(NOTE.replace("\"10.00\"", "10.00"), "price.amount", "wrong-type");
        assertField(NOTE.replace("\"colour\":\"RED\",", ""), "colour", "not-null");
        assertField(NOTE.replace("\"price\":", "\"prise\":"), "prise", "unknown-field");
        assertField(NOTE.replace("[]", "[{\"name\":\"a\"},{\"name\":\"\"}]"), "tags[1].name", "not-blank");
        assertField(NOTE.replace("[]", "[{\"name\":[]}]"), "tags[0].name", "wrong-type");
    }

    @Test
    void refusesWhatIsNoJson() throws Exception {
        for (String body : List.of("", "{", "[]]", "{\"text\":", "nonsense", NOTE + "x", "null", "[]", "5")) {
            HttpResponse<String> answer =
                    post("/v1/notes", body, UUID.randomUUID().toString());
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(json.readTree(answer.body()).get("code").asString())
                    .as(body)
                    .isIn("malformed-json", "invalid-request");
        }
    }

    @Test
    void refusesABodyAboveTheLimitAndAnUnknownMediaType() throws Exception {
        String large = NOTE.replace("hello", "x".repeat(RequestLimitsFilter.MAX_BODY_BYTES));
        assertProblem(post("/v1/notes", large, "large"), 413, "body-too-large");
        HttpResponse<String> xml = http.send(
                request("/v1/notes")
                        .header("Idempotency-Key", "xml")
                        .setHeader("Content-Type", "application/xml")
                        .POST(HttpRequest.BodyPublishers.ofString("<a/>"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertProblem(xml, 415, "unsupported-media-type");
    }

    @Test
    void refusesAPostWithoutAUsableKey() throws Exception {
        HttpResponse<String> none = http.send(
                request("/v1/notes")
                        .POST(HttpRequest.BodyPublishers.ofString(NOTE))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertProblem(none, 400, "idempotency-key-required");
        assertProblem(post("/v1/notes", NOTE, "k".repeat(101)), 400, "idempotency-key-required");
    }

    @Test
    void answersUnknownAddressesIdsAndMethods() throws Exception {
        assertProblem(get("/v1/notes/" + UUID.randomUUID()), 404, "not-found");
        assertProblem(get("/v1/notes/7"), 400, "invalid-request");
        assertProblem(get("/v1/nothing"), 404, "not-found");
        assertProblem(get("/v1/notes?limit=0"), 400, "invalid-request");
        assertProblem(get("/v1/notes?limit=201"), 400, "invalid-request");
        assertProblem(get("/v1/notes?cursor=zzz"), 400, "invalid-request");
        assertProblem(get("/v1/notes?limit=%00"), 400, "malformed-request");
        HttpResponse<String> deleted = http.send(
                request("/v1/notes/" + UUID.randomUUID()).DELETE().build(), HttpResponse.BodyHandlers.ofString());
        assertProblem(deleted, 405, "method-not-allowed");
    }

    @Test
    void saysWhereToLookWhenTheFaultIsOursAndNothingElse() throws Exception {
        HttpResponse<String> answer = post("/v1/notes", NOTE.replace("hello", "fail"), "our-fault");

        assertProblem(answer, 500, "internal-error");
        assertThat(json.readTree(answer.body()).get("incident").asString()).isNotBlank();
        assertThat(answer.body()).doesNotContain("secret", "IllegalState", "id.rewang");
    }

    @Test
    void wantsAKeyHoweverTheAddressIsWritten() throws Exception {
        HttpResponse<String> encoded = http.send(
                request("/%76%31/notes")
                        .POST(HttpRequest.BodyPublishers.ofString(NOTE))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(encoded.statusCode()).isIn(400, 404);
    }

    @Test
    void pagesThroughAListWithoutLossOrRepetition() throws Exception {
        for (int i = 0; i < 5; i++) {
            create();
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    json.readTree(get("/v1/notes?limit=2&cursor=" + cursor).body());
            page.get("items").forEach(item -> seen.add(item.get("id").asString()));
            cursor = page.get("next").isNull() ? null : page.get("next").asString();
        } while (cursor != null);

        assertThat(seen).doesNotHaveDuplicates().hasSize((int) notes());
    }

    @Test
    void turnsAwayWhoHasNoTokenForIt() throws Exception {
        String path = "/v1/notes/" + UUID.randomUUID();
        assertProblem(getAs(null, path), 401, "unauthenticated");
        for (String malformed : List.of("nonsense", "", " ", "two words", "=", "a.b.c", "a.b.c,d")) {
            assertProblem(getAs(malformed, path), 401, "unauthenticated");
        }
        assertProblem(getAs(TestTokens.expired(SELLER, "sample"), path), 401, "unauthenticated");
        assertProblem(getAs(TestTokens.foreign(SELLER, "sample"), path), 401, "unauthenticated");
        assertProblem(getAs(TestTokens.token(SELLER, "another"), path), 401, "unauthenticated");
        Person auditor = TestTokens.regional("audit", "auditor");
        assertProblem(getAs(TestTokens.token(auditor, "sample"), path), 403, "forbidden");
        Person regionless = new Person("x", "X", null, List.of("seller"), "everywhere", null, null);
        assertProblem(getAs(TestTokens.token(regionless, "sample"), path), 401, "unauthenticated");
    }

    @Test
    void keepsOperationsToOperators() throws Exception {
        String operator = TestTokens.token(TestTokens.regional("ops", "operator"), "sample");
        assertProblem(get("/actuator/metrics"), 403, "forbidden");
        assertThat(getAs(operator, "/actuator/metrics").statusCode()).isEqualTo(200);
        assertProblem(get("/actuator/prometheus"), 403, "forbidden");
        assertProblem(getAs(null, "/actuator/prometheus"), 401, "unauthenticated");
        HttpResponse<String> scraped = getAs(operator, "/actuator/prometheus");
        assertThat(scraped.statusCode()).as(scraped.body()).isEqualTo(200);
        assertThat(scraped.body()).contains("\nrewang_outbox_depth ", "\nrewang_outbox_oldest_age_seconds ");
        assertThat(getAs(null, "/actuator/health").statusCode()).isEqualTo(200);
    }

    @Test
    void describesItselfWithHeadersAndProblems() throws Exception {
        HttpResponse<String> document = getAs(null, "/v3/api-docs");
        assertThat(document.statusCode()).isEqualTo(200);
        JsonNode action = json.readTree(document.body()).at("/paths/~1v1~1notes~1{id}~1erasure/post");
        assertThat(action.get("parameters").findValuesAsString("name"))
                .containsExactlyInAnyOrder("id", "Idempotency-Key", "If-Match");
        assertThat(action.get("responses").propertyNames()).contains("400", "401", "403", "404", "409", "412", "428");
        JsonNode money = json.readTree(document.body()).at("/components/schemas/Money/properties");
        assertThat(money.propertyNames()).as(document.body()).containsExactlyInAnyOrder("amount", "currency");
    }

    private void assertField(String body, String field, String code) throws Exception {
        HttpResponse<String> answer = post("/v1/notes", body, UUID.randomUUID().toString());
        assertThat(answer.statusCode()).as(body + answer.body()).isEqualTo(400);
        JsonNode error = json.readTree(answer.body()).at("/errors/0");
        assertThat(error.path("field").asString("")).as(answer.body()).isEqualTo(field);
        assertThat(error.path("code").asString("")).as(answer.body()).isEqualTo(code);
    }

    private void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains(Problem.MEDIA_TYPE);
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("type").asString()).isEqualTo("urn:rewang:problem:" + code);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asString()).isNotBlank();
    }

    private String create() throws Exception {
        return post("/v1/notes", NOTE, UUID.randomUUID().toString())
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private long notes() {
        return jdbc.sql("SELECT count(*) FROM note").query(Long.class).single();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return getAs(TestTokens.token(SELLER, "sample"), path);
    }

    private HttpResponse<String> getAs(String token, String path) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body, String key) throws Exception {
        return http.send(
                request(path)
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> action(String path, String ifMatch) throws Exception {
        HttpRequest.Builder request = request(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.noBody());
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> put(String path, String body, String ifMatch) throws Exception {
        HttpRequest.Builder request = request(path).PUT(HttpRequest.BodyPublishers.ofString(body));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + TestTokens.token(SELLER, "sample"))
                .header("Content-Type", "application/json");
    }
}
