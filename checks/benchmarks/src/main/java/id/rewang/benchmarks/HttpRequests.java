package id.rewang.benchmarks;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Builds the bytes of requests. */
final class HttpRequests {

    private HttpRequests() {}

    static byte[] get(String path, String token) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A request with a JSON body; {@code key} and {@code ifMatch} become headers unless {@code null}. */
    static byte[] send(
            String method, String path, String token, @Nullable String key, @Nullable String ifMatch, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                + (key == null ? "" : "\r\nIdempotency-Key: " + key)
                + (ifMatch == null ? "" : "\r\nIf-Match: " + ifMatch)
                + "\r\n\r\n";
        byte[] request = new byte[head.length() + body.length];
        System.arraycopy(head.getBytes(StandardCharsets.ISO_8859_1), 0, request, 0, head.length());
        System.arraycopy(body, 0, request, head.length(), body.length);
        return request;
    }
}
