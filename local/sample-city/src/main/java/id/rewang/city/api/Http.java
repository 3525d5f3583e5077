package id.rewang.city.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Sends a request until it is answered: a refused or broken connection, a timeout, 429 and 5xx are tried again, for as long
 * as the patience lasts. So a request must be one that may arrive twice.
 */
final class Http {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int INTERNAL_ERRORS = 8;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final Patience patience;

    Http(Patience patience) {
        this.patience = patience;
    }

    static HttpRequest.Builder to(URI base, String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(TIMEOUT);
    }

    /** @param request makes the request anew for every try, so that its token is never stale */
    HttpResponse<byte[]> send(Supplier<HttpRequest> request) {
        long deadline = System.nanoTime() + patience.request().toNanos();
        Duration pause = Duration.ofMillis(50);
        int internalErrors = 0;
        while (true) {
            HttpRequest attempt = request.get();
            String trouble;
            try {
                HttpResponse<byte[]> answer = client.send(attempt, HttpResponse.BodyHandlers.ofByteArray());
                internalErrors += answer.statusCode() == 500 ? 1 : 0;
                if (!worthAnotherTry(answer.statusCode()) || internalErrors > INTERNAL_ERRORS) {
                    return answer;
                }
                trouble = "answered " + answer.statusCode();
            } catch (IOException noAnswer) {
                trouble = noAnswer.toString();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new UnreachableException("interrupted", stopped);
            }
            if (System.nanoTime() > deadline) {
                throw new UnreachableException(attempt.method() + " " + attempt.uri() + ": " + trouble + " for "
                        + patience.request().toSeconds() + " s");
            }
            Patience.pause(pause);
            pause = Patience.longer(pause);
        }
    }

    private static boolean worthAnotherTry(int status) {
        return status == 429 || status >= 500;
    }
}
