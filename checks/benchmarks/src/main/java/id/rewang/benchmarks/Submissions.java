package id.rewang.benchmarks;

import id.rewang.benchmarks.HttpConnection.Answer;
import id.rewang.city.api.Service;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Submits the orders of a {@link BenchmarkCity} to procurement and looks at what became of them. */
final class Submissions {

    private static final int CREATED = 201;
    private static final int UNAVAILABLE = 503;
    private static final int ATTEMPTS = 200;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final BenchmarkCity city;
    private final FreshTokens tokens;
    private final int port;
    private final AtomicLong resent = new AtomicLong();
    private final String run = UUID.randomUUID().toString();

    Submissions(BenchmarkCity city, FreshTokens tokens, int procurementPort) {
        this.city = city;
        this.tokens = tokens;
        this.port = procurementPort;
    }

    HttpConnection connect() throws IOException {
        return new HttpConnection(port);
    }

    /**
     * Submits the order of this number; an overloaded service is asked again with the same key, as a client would.
     *
     * @return its id
     * @throws IOException when it is refused, or not acknowledged in the end
     */
    UUID submit(HttpConnection connection, long number) throws IOException {
        byte[] request = HttpRequests.send(
                "POST", "/v1/purchase-orders", token(number), run + "-" + number, null, city.order(number));
        Answer answer = answer(connection, request);
        if (answer.status() != CREATED) {
            throw new IOException(
                    "Order %d was answered with %d: %s".formatted(number, answer.status(), answer.text()));
        }
        return UUID.fromString(field(answer.text(), "id"));
    }

    /** How many requests were sent again because the service was overloaded. */
    long resent() {
        return resent.get();
    }

    private Answer answer(HttpConnection connection, byte[] request) throws IOException {
        Answer answer = connection.exchange(request);
        for (int attempt = 1; answer.status() == UNAVAILABLE && attempt < ATTEMPTS; attempt++) {
            resent.incrementAndGet();
            LockSupport.parkNanos(PAUSE.toNanos());
            answer = connection.exchange(request);
        }
        return answer;
    }

    private String token(long number) {
        return tokens.token(city.departmentOf(number).officer(), Service.PROCUREMENT);
    }

    /** The first text field of this name; a parser would cost more than the rest of the generator. */
    private static String field(String json, String name) throws IOException {
        String start = "\"" + name + "\":\"";
        int from = json.indexOf(start);
        if (from < 0) {
            throw new IOException("No field %s in %s".formatted(name, json));
        }
        return json.substring(from + start.length(), json.indexOf('"', from + start.length()));
    }
}
