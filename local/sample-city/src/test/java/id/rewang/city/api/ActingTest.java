package id.rewang.city.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActingTest {

    private record Scripted(int status, String version, String body) {}

    private final Deque<Scripted> answers = new ArrayDeque<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
    private final List<History.Entry> history = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private Acting acting;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        Person person = new Person("pp-1", null, "PP Contoh", List.of("procurement_officer"), "35.73", null, null);
        acting = new RewangApi(
                        Map.of(Service.PROCUREMENT, address, Service.IDENTITY, address),
                        (who, service) -> who.subject() + "@" + service.audience(),
                        history::add,
                        new Patience(Duration.ofSeconds(10), Duration.ofSeconds(10)))
                .as(person);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " key="
                + exchange.getRequestHeaders().getFirst("Idempotency-Key") + " if-match="
                + exchange.getRequestHeaders().getFirst("If-Match");
        requests.add(request);
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        Scripted answer = answers.removeFirst();
        if (answer.status() == 0) {
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().add("ETag", answer.version());
        byte[] body = answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void theHistoryHoldsWhatOrdersPassThroughAndNoAccounts() {
        answers.add(new Scripted(201, "\"0\"", "{}"));
        answers.add(new Scripted(201, "\"0\"", "{}"));

        acting.create(Service.IDENTITY, "/v1/users/pp-1", Map.of());
        acting.create(Service.PROCUREMENT, "/v1/departments/d-1", Map.of());

        assertThat(history).extracting(History.Entry::path).containsExactly("/v1/departments/d-1");
    }

    @Test
    void aRequestWithoutAnswerIsSentAgainWithTheSameKey() {
        answers.add(new Scripted(0, "", ""));
        answers.add(new Scripted(503, "", "{}"));
        answers.add(new Scripted(201, "\"0\"", "{\"id\":\"o-1\"}"));

        Answer answer = acting.post(Service.PROCUREMENT, "/v1/purchase-orders", "day/order-1", Map.of());

        assertThat(answer.text("id")).isEqualTo("o-1");
        assertThat(requests).hasSize(3).allMatch(request -> request.contains("key=day/order-1"));
        assertThat(history).singleElement().satisfies(entry -> {
            assertThat(entry.key()).isEqualTo("day/order-1");
            assertThat(entry.id()).isEqualTo("o-1");
            assertThat(entry.subject()).isEqualTo("pp-1");
        });
    }

    @Test
    void theSameContentIsTheSameBytesInEveryProcess() {
        answers.add(new Scripted(201, "\"0\"", "{\"id\":\"o-1\"}"));

        acting.post(
                Service.PROCUREMENT, "/v1/purchase-orders", "key", Map.of("c", Map.of("y", 1, "x", 2), "a", 3, "b", 4));

        assertThat(bodies).containsExactly("{\"a\":3,\"b\":4,\"c\":{\"x\":2,\"y\":1}}");
    }

    @Test
    void whoActsAgainDoesSoAtTheVersionThatTheLastAnswerShowed() {
        answers.add(new Scripted(200, "\"3\"", "{}"));
        answers.add(new Scripted(200, "\"4\"", "{\"id\":\"o-1\"}"));
        answers.add(new Scripted(200, "\"5\"", "{\"id\":\"o-1\"}"));

        acting.act(Service.PROCUREMENT, "/v1/purchase-orders/o-1", "approval", "day/approval", Map.of());
        acting.act(Service.PROCUREMENT, "/v1/purchase-orders/o-1", "cancellation", "day/cancellation", Map.of());

        assertThat(requests)
                .containsExactly(
                        "GET /v1/purchase-orders/o-1 key=null if-match=null",
                        "POST /v1/purchase-orders/o-1/approval key=day/approval if-match=\"3\"",
                        "POST /v1/purchase-orders/o-1/cancellation key=day/cancellation if-match=\"4\"");
    }

    @Test
    void whoeverWasTooSlowLooksAgainAndActsOnWhatIsThereNow() {
        answers.add(new Scripted(200, "\"3\"", "{}"));
        answers.add(new Scripted(412, "", "{\"code\":\"version-mismatch\"}"));
        answers.add(new Scripted(200, "\"4\"", "{}"));
        answers.add(new Scripted(200, "\"5\"", "{\"id\":\"o-1\"}"));

        acting.act(Service.PROCUREMENT, "/v1/purchase-orders/o-1", "approval", "day/approval", Map.of());

        assertThat(requests)
                .containsExactly(
                        "GET /v1/purchase-orders/o-1 key=null if-match=null",
                        "POST /v1/purchase-orders/o-1/approval key=day/approval if-match=\"3\"",
                        "GET /v1/purchase-orders/o-1 key=null if-match=null",
                        "POST /v1/purchase-orders/o-1/approval key=day/approval if-match=\"4\"");
    }

    @Test
    void aRefusalIsThrownWithItsCodeAndIsNoPartOfTheHistory() {
        answers.add(new Scripted(422, "", "{\"code\":\"idempotency-key-reused\"}"));

        assertThatThrownBy(() -> acting.post(Service.PROCUREMENT, "/v1/purchase-orders", "key", Map.of()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo("idempotency-key-reused"));
        assertThat(history).isEmpty();
    }

    @Test
    void whatIsThereAlreadyIsNotPutAgain() {
        answers.add(new Scripted(428, "", "{\"code\":\"if-match-required\"}"));

        acting.create(Service.PROCUREMENT, "/v1/departments/d-1", Map.of());

        assertThat(requests).hasSize(1);
        assertThat(history).isEmpty();
    }

    @Test
    void anExpiredTokenIsReplacedOnce() {
        answers.add(new Scripted(401, "", "{}"));
        answers.add(new Scripted(401, "", "{\"code\":\"unauthenticated\"}"));

        assertThatThrownBy(() -> acting.get(Service.PROCUREMENT, "/v1/departments"))
                .isInstanceOf(RefusedException.class);
        assertThat(requests).hasSize(2);
    }
}
