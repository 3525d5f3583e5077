package id.rewang.kit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The answer that a request got the first time.
 *
 * @param requestHash of the address and body that it was the answer to
 */
record StoredAnswer(
        byte[] requestHash,
        int status,
        @Nullable String contentType,
        @Nullable String eTag,
        @Nullable String location,
        byte[] body) {

    static StoredAnswer of(byte[] requestHash, ContentCachingResponseWrapper response) {
        return new StoredAnswer(
                requestHash,
                response.getStatus(),
                response.getContentType(),
                response.getHeader(HttpHeaders.ETAG),
                response.getHeader(HttpHeaders.LOCATION),
                response.getContentAsByteArray());
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
