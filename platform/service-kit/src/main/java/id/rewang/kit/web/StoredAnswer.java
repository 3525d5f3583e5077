package id.rewang.kit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/** The answer that a request got the first time. */
record StoredAnswer(
        int status,
        @Nullable String contentType,
        @Nullable String eTag,
        @Nullable String location,
        byte[] body) {

    static StoredAnswer of(ContentCachingResponseWrapper response) {
        return new StoredAnswer(
                response.getStatus(),
                response.getContentType(),
                response.getHeader(HttpHeaders.ETAG),
                response.getHeader(HttpHeaders.LOCATION),
                response.getContentAsByteArray());
    }

    static StoredAnswer of(ResponseEntity<?> answer, JsonMapper json) {
        return new StoredAnswer(
                answer.getStatusCode().value(),
                MediaType.APPLICATION_JSON_VALUE,
                answer.getHeaders().getETag(),
                answer.getHeaders().getFirst(HttpHeaders.LOCATION),
                json.writeValueAsBytes(answer.getBody()));
    }

    /** To who asks for the first time. */
    ResponseEntity<byte[]> first() {
        return ResponseEntity.status(status).headers(this::writeTo).body(body);
    }

    /** To who asks again. */
    ResponseEntity<byte[]> again() {
        return ResponseEntity.status(status)
                .headers(this::writeTo)
                .header(IdempotencyFilter.REPLAYED, "true")
                .body(body);
    }

    private void writeTo(HttpHeaders headers) {
        set(headers, HttpHeaders.CONTENT_TYPE, contentType);
        set(headers, HttpHeaders.ETAG, eTag);
        set(headers, HttpHeaders.LOCATION, location);
    }

    private static void set(HttpHeaders headers, String name, @Nullable String value) {
        if (value != null) {
            headers.set(name, value);
        }
    }

    void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        if (contentType != null) {
            response.setContentType(contentType);
        }
        if (eTag != null) {
            response.setHeader(HttpHeaders.ETAG, eTag);
        }
        if (location != null) {
            response.setHeader(HttpHeaders.LOCATION, location);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
