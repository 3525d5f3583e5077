package id.rewang.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads a body once and whole, up to 1 MiB, before anything is done with it, so that no transaction waits for a slow
 * sender. Uploads ({@code multipart/form-data}) are left to the container and its own limits.
 */
final class RequestLimitsFilter extends OncePerRequestFilter {

    static final int MAX_BODY_BYTES = 1024 * 1024;

    private final ProblemWriter problems;

    RequestLimitsFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        if (query != null && query.contains("%00")) {
            problems.write(
                    response,
                    new ProblemException(
                            HttpStatus.BAD_REQUEST,
                            "malformed-request",
                            "The address holds a character that is not allowed."));
            return;
        }
        if (isUpload(request.getContentType())) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(MAX_BODY_BYTES + 1);
        if (body.length > MAX_BODY_BYTES) {
            problems.write(
                    response,
                    new ProblemException(
                            HttpStatus.CONTENT_TOO_LARGE,
                            "body-too-large",
                            "The body is larger than " + MAX_BODY_BYTES + " bytes."));
            return;
        }
        chain.doFilter(new BufferedRequest(request, body), response);
    }

    static boolean isUpload(@Nullable String contentType) {
        return contentType != null
                && contentType.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/");
    }
}
