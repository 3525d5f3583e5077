package id.rewang.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.rewang.kit.sample.Slips;
import id.rewang.kit.sample.WholeSampleService;
import id.rewang.stack.token.Person;
import id.rewang.test.TestTokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@WholeSampleService
class GroupedPostIT {

    private static final Person SELLER =
            TestTokens.seller("siti", UUID.randomUUID().toString());

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    /** Of this test's notes alone. */
    private final String mark = UUID.randomUUID().toString();

    @LocalServerPort
    int port;

    @Autowired
    Slips slips;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void requestsThatComeTogetherShareATransactionAndEachGetsItsOwnAnswer() {
        List<HttpResponse<String>> answers = together(post(mark + 1), post(mark + 2), post(mark + 3));

        for (int i = 0; i < answers.size(); i++) {
            HttpResponse<String> answer = answers.get(i);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
            assertThat(answer.headers().firstValue("ETag")).contains("\"0\"");
            assertThat(answer.headers().firstValue("Location").orElseThrow())
                    .isEqualTo("/v1/notes/"
                            + json.readTree(answer.body()).get("id").asString());
            assertThat(json.readTree(answer.body()).get("text").asString()).isEqualTo(mark + (i + 1));
        }
        assertThat(notes()).isEqualTo(3);
        assertThat(transactions()).isEqualTo(1);
    }

    @Test
    void theRefusedOneDoesNotHoldUpTheOthers() {
        List<HttpResponse<String>> answers = together(post(mark + 1), post("refuse"), post(mark + 2));

        assertThat(answers.stream().map(HttpResponse::statusCode)).containsExactly(201, 422, 201);
        assertThat(json.readTree(answers.get(1).body()).get("code").asString()).isEqualTo("no-such-note");
        assertThat(notes()).isEqualTo(2);
        assertThat(transactions()).isEqualTo(1);
    }

    @Test
    void whereOneFailsTheOthersAreDoneOneByOne() {
        List<HttpResponse<String>> answers = together(post(mark + 1), post("fail"), post(mark + 2));

        assertThat(answers.stream().map(HttpResponse::statusCode)).containsExactly(201, 500, 201);
        assertThat(notes()).isEqualTo(2);
        assertThat(transactions()).isEqualTo(2);
    }

    @Test
    void twinsOfOneGroupTakeEffectOnceAndGetTheSameAnswer() {
        String key = UUID.randomUUID().toString();
        List<HttpResponse<String>> answers =
                together(post(mark + 1, key), post(mark + 1, key), post(mark + 2), post(mark + 1, key));

        assertThat(answers.stream().map(HttpResponse::statusCode)).containsOnly(201);
        assertThat(Stream.of(0, 1, 3).map(answers::get).map(HttpResponse::body).distinct())
                .hasSize(1);
        assertThat(notes()).isEqualTo(2);
        assertThat(transactions()).as("the twins did not undo their group").isEqualTo(1);
    }

    @Test
    void theRepeatedOneGetsItsFirstAnswerAndTheSameKeyForSomethingElseIsRefused() {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = send(post(mark + 1, key)).join();
        List<HttpResponse<String>> answers = together(post(mark + 1, key), post(mark + 2), post(mark + 3, key));

        assertThat(answers.stream().map(HttpResponse::statusCode)).containsExactly(201, 201, 422);
        assertThat(answers.getFirst().body()).isEqualTo(first.body());
        assertThat(answers.getFirst().headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(answers.getFirst().headers().firstValue("Idempotency-Replayed"))
                .contains("true");
        assertThat(json.readTree(answers.getLast().body()).get("code").asString())
                .isEqualTo("idempotency-key-reused");
        assertThat(notes()).isEqualTo(2);
    }

    @Test
    void nothingIsKeptOfARefusalAndItsKeyMayBeTriedAgain() {
        String key = UUID.randomUUID().toString();

        assertThat(send(post("refuse", key)).join().statusCode()).isEqualTo(422);
        assertThat(send(post(mark, key)).join().statusCode()).isEqualTo(201);
    }

    @Test
    void eachIsWorkedOnUnderTheTraceOfItsOwnRequest() {
        String one = "00-" + "1".repeat(32) + "-" + "1".repeat(16) + "-01";
        String other = "00-" + "2".repeat(32) + "-" + "2".repeat(16) + "-01";
        List<HttpResponse<String>> answers = together(traced(one), post(mark), traced(other));

        assertThat(answers.stream()
                        .map(answer -> json.readTree(answer.body()).get("text").asString()))
                .containsExactly(mark + " " + one, mark, mark + " " + other);
    }

    /** Makes a first one wait inside its transaction until all of these stand in the line behind it, in this order. */
    private List<HttpResponse<String>> together(HttpRequest... requests) {
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            lock();
            answers.add(send(post("first")));
            await().atMost(PATIENCE).until(() -> waitForTheLock() == 1);
            for (HttpRequest request : requests) {
                answers.add(send(request));
                await().atMost(PATIENCE).until(() -> slips.writing.waiting() == answers.size() - 1);
            }
        });
        return answers.stream().skip(1).map(CompletableFuture::join).toList();
    }

    private void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(?)")
                .param(Slips.LOCK)
                .query((row, n) -> 1)
                .single();
    }

    private long waitForTheLock() {
        return jdbc.sql("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = ? AND NOT granted")
                .param(Slips.LOCK)
                .query(Long.class)
                .single();
    }

    private HttpRequest post(String text) {
        return post(text, UUID.randomUUID().toString());
    }

    private HttpRequest post(String text, String key) {
        return request(text, key).build();
    }

    private HttpRequest traced(String trace) {
        return request(mark, UUID.randomUUID().toString())
                .header("traceparent", trace)
                .build();
    }

    private HttpRequest.Builder request(String text, String key) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/slips"))
                .header("Authorization", "Bearer " + TestTokens.token(SELLER, "sample"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"" + text + "\"}"));
    }

    private CompletableFuture<HttpResponse<String>> send(HttpRequest request) {
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    private long notes() {
        return count("count(*)");
    }

    /** How many transactions wrote this test's notes. */
    private long transactions() {
        return count("count(DISTINCT xmin::text)");
    }

    private long count(String what) {
        return jdbc.sql("SELECT " + what + " FROM note WHERE text LIKE ?")
                .param(mark + "%")
                .query(Long.class)
                .single();
    }
}
