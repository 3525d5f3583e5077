package id.rewang.portal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Answers as the services' APIs do, with what a test has laid out, and remembers what it was asked. */
@TestConfiguration(proxyBeanMethods = false)
public class Services {

    /** A request as it arrived; {@code path} with its query. */
    public record Asked(String method, String path, Map<String, List<String>> headers, String body) {

        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    private record Answer(int status, String type, byte[] body) {

        static Answer of(int status, String json) {
            return new Answer(
                    status,
                    status < 400 ? "application/json" : "application/problem+json",
                    json.getBytes(StandardCharsets.UTF_8));
        }
    }

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    Services() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    @Bean
    DynamicPropertyRegistrar addresses() {
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        return registry -> {
            for (String service : List.of("catalog", "procurement", "payment", "identity")) {
                registry.add("spring.http.serviceclient." + service + ".base-url", () -> base);
            }
            registry.add("rewang.identity.issuer", () -> base);
            registry.add("rewang.identity.client-secret-file", () -> "/dev/null");
        };
    }

    /** @param request such as {@code GET /v1/products/7}; a query that is not named does not matter */
    public void answer(String request, int status, String body) {
        answers.put(request, Answer.of(status, body));
    }

    /** A file of that media type. */
    public void answer(String request, String type, byte[] file) {
        answers.put(request, new Answer(200, type, file));
    }

    public void answer(String request, String body) {
        answer(request, 200, body);
    }

    /** Says what the provider is, which the portal asks once. */
    public void answerAsProvider(String issuer) {
        answer("GET /.well-known/openid-configuration", """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/oauth2/authorize","token_endpoint":"%1$s/oauth2/token",
                 "end_session_endpoint":"%1$s/connect/logout","jwks_uri":"%1$s/oauth2/jwks",
                 "subject_types_supported":["public"],"response_types_supported":["code"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer));
    }

    public List<Asked> asked(String method, String path) {
        return asked.stream()
                .filter(request -> request.method.equals(method)
                        && request.path.replaceFirst("\\?.*", "").equals(path))
                .toList();
    }

    public void forget() {
        answers.clear();
        asked.clear();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String uri = exchange.getRequestURI().toString();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(exchange.getRequestMethod(), uri, Map.copyOf(exchange.getRequestHeaders()), body));
        Answer answer = answers.getOrDefault(
                exchange.getRequestMethod() + " " + uri,
                answers.getOrDefault(
                        exchange.getRequestMethod() + " " + uri.replaceFirst("\\?.*", ""),
                        Answer.of(404, problem(404, "not-found", "There is no such thing."))));
        exchange.getResponseHeaders().set("Content-Type", answer.type);
        exchange.sendResponseHeaders(answer.status, answer.body.length);
        exchange.getResponseBody().write(answer.body);
        exchange.close();
    }

    /** A problem document as the services write it. */
    public static String problem(int status, String code, String detail) {
        return problem(status, code, detail, "");
    }

    /** @param errors JSON objects with field, code and message */
    public static String problem(int status, String code, String detail, String errors) {
        return "{\"type\":\"urn:rewang:problem:%s\",\"title\":\"\",\"status\":%d,\"detail\":\"%s\",\"code\":\"%s\",\"errors\":[%s]}"
                .formatted(code, status, detail, code, errors);
    }
}
