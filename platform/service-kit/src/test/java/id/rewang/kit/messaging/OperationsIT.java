package id.rewang.kit.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.rewang.kit.messaging.demo.Demo;
import id.rewang.test.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator sees of messaging, and does about it, over HTTP. */
class OperationsIT {

    private static final List<String> KEYS = List.of("first", "second", "third");

    private static Demo demo;
    private static Demo.Instance service;
    private static HttpClient http;

    @BeforeAll
    static void start() {
        demo = new Demo();
        service = demo.startWeb();
        http = HttpClient.newHttpClient();
        KEYS.forEach(key -> service.announcing().announce(key, -1, 2));
        await().atMost(Duration.ofSeconds(30)).until(() -> service.count("parked_event") == 2L * KEYS.size());
    }

    @AfterAll
    static void stop() {
        http.close();
        demo.close();
    }

    @Test
    void listsParkedKeysPageByPage() throws Exception {
        JsonNode first = json(get("/ops/dead-letters?limit=2", "operator"));
        JsonNode second =
                json(get("/ops/dead-letters?limit=2&cursor=" + first.get("next").asString(), "operator"));

        assertThat(first.get("items")).hasSize(2);
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.get("next").isNull()).isTrue();
        JsonNode letter = first.get("items").get(0);
        assertThat(letter.get("consumer").asString()).isEqualTo(demo.consumer());
        assertThat(letter.get("reason").asString()).isEqualTo("POISON");
        assertThat(letter.get("sequence").asLong()).isEqualTo(1);
        assertThat(letter.get("waiting").asLong()).isEqualTo(2);
    }

    @Test
    void redrivesAKeyThatWasCured() throws Exception {
        service.announcing().announce("cured", -1, 2);
        await().until(() -> post(redrive("cured"), "operator").statusCode() == 200);
        service.jdbc().update("INSERT INTO cured (key) VALUES ('cured')");

        await().until(() -> {
            post(redrive("cured"), "operator");
            return service.appliedSequences("cured").equals(List.of(1L, 2L));
        });
        assertThat(post(redrive("cured"), "operator").statusCode()).isEqualTo(404);
    }

    @Test
    void keepsWhatAnOperatorNotesUntilNothingWaitsAnyMore() throws Exception {
        service.announcing().announce("noted", -1, 1);
        await().until(() -> put(note("noted"), "{\"note\":\"the rule is on its way\"}", "operator")
                        .statusCode()
                == 200);

        post(redrive("noted"), "operator");
        assertThat(letter("noted").get("note").get("text").asString()).isEqualTo("the rule is on its way");
        assertThat(letter("noted").get("note").get("by").asString()).isNotBlank();

        service.jdbc().update("INSERT INTO cured (key) VALUES ('noted')");
        post(redrive("noted"), "operator");
        assertThat(put(note("noted"), "{\"note\":\"too late\"}", "operator").statusCode())
                .isEqualTo(404);
    }

    @Test
    void refusesANoteThatSaysNothingOrTooMuch() throws Exception {
        for (String text : List.of("", " ", "x".repeat(501))) {
            assertThat(put(note("first"), "{\"note\":\"" + text + "\"}", "operator")
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(letter("first").get("note").isNull()).isTrue();
    }

    @Test
    void answersARedriveOfWhatDoesNotWaitWithNotFound() throws Exception {
        assertThat(post(redrive("healthy"), "operator").statusCode()).isEqualTo(404);
        assertThat(post("/ops/dead-letters/nobody/first/redrive", "operator").statusCode())
                .isEqualTo(404);
    }

    @Test
    void refusesACursorThatIsNotItsOwnAndWhoIsNoOperator() throws Exception {
        assertThat(get("/ops/dead-letters?cursor=nonsense", "operator").statusCode())
                .isEqualTo(400);
        assertThat(get("/ops/dead-letters", "treasurer").statusCode()).isEqualTo(403);
        assertThat(post(redrive("first"), "treasurer").statusCode()).isEqualTo(403);
        assertThat(put(note("first"), "{\"note\":\"mine\"}", "treasurer").statusCode())
                .isEqualTo(403);
    }

    @Test
    void measuresWhatWaits() {
        assertThat(gauge("rewang.inbox.parked.keys")).isGreaterThanOrEqualTo(KEYS.size());
        assertThat(gauge("rewang.relay.owner")).isEqualTo(1);
        await().atMost(Duration.ofSeconds(15)).until(() -> gauge("rewang.outbox.depth") == 0);
        assertThat(gauge("rewang.outbox.oldest.age")).isZero();
        assertThat(gauge("rewang.inbox.lag")).isZero();
        MeterRegistry registry = service.context().getBean(MeterRegistry.class);
        assertThat(registry.get("rewang.outbox.published").counter().count()).isGreaterThanOrEqualTo(6);
        assertThat(registry.get("rewang.outbox.publish.latency").timer().count())
                .isPositive();
    }

    @Test
    void isReadyAndAlive() throws Exception {
        assertThat(get("/actuator/health/readiness", "operator").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health/liveness", "operator").statusCode()).isEqualTo(200);
    }

    private static double gauge(String name) {
        return service.context().getBean(MeterRegistry.class).get(name).gauge().value();
    }

    private static String redrive(String key) {
        return "/ops/dead-letters/%s/%s/redrive".formatted(demo.consumer(), key);
    }

    private static String note(String key) {
        return "/ops/dead-letters/%s/%s/note".formatted(demo.consumer(), key);
    }

    private static JsonNode letter(String key) throws IOException, InterruptedException {
        for (JsonNode letter :
                json(get("/ops/dead-letters?limit=200", "operator")).get("items")) {
            if (letter.get("key").asString().equals(key)) {
                return letter;
            }
        }
        throw new AssertionError(key + " is not parked");
    }

    private static JsonNode json(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return service.context().getBean(JsonMapper.class).readTree(response.body());
    }

    private static HttpResponse<String> get(String path, String role) throws IOException, InterruptedException {
        return http.send(request(path, role).GET().build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String role) throws IOException, InterruptedException {
        return http.send(request(path, role).POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> put(String path, String body, String role)
            throws IOException, InterruptedException {
        return http.send(
                request(path, role)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path, String role) {
        String port = service.context().getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + TestTokens.token(TestTokens.regional("ops", role), "demo"));
    }
}
