package id.rewang.catalog;

import id.rewang.stack.token.Person;
import id.rewang.test.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue's HTTP API as one person uses it. */
public final class Api {

    public static final String REGION = "35.73";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final int port;
    private final Person person;

    private Api(int port, Person person) {
        this.port = port;
        this.person = person;
    }

    public static Api as(Person person, int port) {
        return new Api(port, person);
    }

    public static Api seller(UUID id, int port) {
        return as(TestTokens.seller("owner-" + id, id.toString()), port);
    }

    public static Api tradeOfficer(int port) {
        return as(TestTokens.regional("diskopindag", "trade_officer"), port);
    }

    public record Reply(int status, String eTag, JsonNode body) {

        public String code() {
            return body.path("code").asString("");
        }
    }

    public Reply get(String path) {
        return send(request(path).GET());
    }

    public Reply put(String path, Object body) {
        return put(path, body, null);
    }

    public Reply put(String path, Object body, String ifMatch) {
        HttpRequest.Builder request = request(path).PUT(json(body));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return send(request);
    }

    public Reply post(String path, Object body, String ifMatch) {
        HttpRequest.Builder request = request(path)
                .POST(json(body))
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return send(request);
    }

    /** A registration as sellers send it, with a business number of its own. */
    public static Map<String, Object> registration() {
        int n = NUMBER.incrementAndGet();
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("region", REGION);
        form.put("name", "Dapur Contoh " + n + " (data contoh)");
        form.put("legalForm", "INDIVIDUAL");
        form.put("sizeClass", "MICRO");
        form.put("nik", "3573000000000001");
        form.put("npwp", "0000000000000001");
        form.put("nib", "%013d".formatted(n));
        form.put("kbli", List.of("56210", "10794"));
        form.put("villageCode", "35.73.05.1008");
        form.put("address", "Jalan Contoh 1");
        form.put("phone", "080000000001");
        form.put("vatRegistered", false);
        return form;
    }

    public static Map<String, Object> offer(UUID seller, String name, long rupiah) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("sellerId", seller.toString());
        form.put("name", name);
        form.put("description", "data contoh");
        form.put("category", "Nasi kotak");
        form.put("kbli", "56210");
        form.put("unit", "kotak");
        form.put("unitPrice", Map.of("amount", rupiah + ".00", "currency", "IDR"));
        form.put("taxClass", "PBJT");
        form.put("leadTimeDays", 2);
        return form;
    }

    /** A seller that is verified and may be ordered from. */
    public static UUID verifiedSeller(int port) {
        UUID id = UUID.randomUUID();
        expect(201, seller(id, port).put("/v1/sellers/" + id, registration()));
        expect(
                200,
                tradeOfficer(port).post("/v1/sellers/" + id + "/verification", Map.of("decision", "VERIFIED"), "*"));
        return id;
    }

    public static UUID product(UUID seller, String name, long rupiah, long onHand, int port) {
        UUID id = UUID.randomUUID();
        Api owner = seller(seller, port);
        expect(201, owner.put("/v1/products/" + id, offer(seller, name, rupiah)));
        expect(201, owner.put("/v1/products/" + id + "/stock", Map.of("onHand", onHand)));
        return id;
    }

    public static Reply expect(int status, Reply reply) {
        if (reply.status != status) {
            throw new AssertionError(status + " expected, got " + reply);
        }
        return reply;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + TestTokens.token(person, "catalog"))
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private static Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(
                    response.statusCode(),
                    response.headers().firstValue("ETag").orElse(""),
                    JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
