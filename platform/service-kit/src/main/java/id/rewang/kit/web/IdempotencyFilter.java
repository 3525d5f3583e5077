package id.rewang.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes every POST under {@code /v1} take effect once per person and {@code Idempotency-Key}: the use case and its answer
 * are stored in one transaction, a repetition gets the stored answer (with header {@code Idempotency-Replayed}).
 *
 * <p>Of two at the same moment one loses on the unique key, is rolled back whole and gets the other's answer. Refusals
 * are not stored: the same key may be tried again. What controllers and use cases do joins this transaction; the answer
 * leaves after the commit. Of a {@link GroupedPost} it only notes person, key and request; that one does the same for a
 * whole group.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private final IdempotencyKeys keys;
    private final TransactionTemplate transaction;
    private final GroupedPosts grouped;
    private final ProblemWriter problems;

    IdempotencyFilter(
            IdempotencyKeys keys, TransactionTemplate transaction, GroupedPosts grouped, ProblemWriter problems) {
        this.keys = keys;
        this.grouped = grouped;
        this.transaction = transaction;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getServletPath().startsWith("/v1/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            IdempotentRequest attempt = new IdempotentRequest(subject(), key(request), hash(request));
            if (grouped.contain(request.getServletPath())) {
                attempt.leaveIn(request);
                chain.doFilter(request, response);
            } else {
                answerOnce(attempt, request, response, chain);
            }
        } catch (ProblemException refusal) {
            problems.write(response, refusal);
        }
    }

    private void answerOnce(
            IdempotentRequest attempt, HttpServletRequest request, HttpServletResponse raw, FilterChain chain)
            throws IOException {
        ContentCachingResponseWrapper response = new ContentCachingResponseWrapper(raw);
        Optional<StoredAnswer> earlier;
        try {
            earlier = Objects.requireNonNull(
                    transaction.execute(status -> findOrRun(attempt, request, response, chain, status)));
        } catch (ProblemException refusal) {
            throw refusal;
        } catch (RuntimeException failed) {
            earlier = keys.find(attempt);
            if (earlier.isEmpty()) {
                raw.reset();
                problems.write(raw, failed);
                return;
            }
        }
        // A twin that committed meanwhile makes this one fail on what it changed, such as the version.
        if (earlier.isEmpty() && !isSuccess(response)) {
            earlier = keys.find(attempt);
        }
        if (earlier.isEmpty()) {
            response.copyBodyToResponse();
        } else {
            raw.reset();
            raw.setHeader(REPLAYED, "true");
            earlier.get().writeTo(raw);
        }
    }

    private Optional<StoredAnswer> findOrRun(
            IdempotentRequest attempt,
            HttpServletRequest request,
            ContentCachingResponseWrapper response,
            FilterChain chain,
            TransactionStatus transaction) {
        Optional<StoredAnswer> earlier = keys.find(attempt);
        if (earlier.isPresent()) {
            return earlier;
        }
        run(chain, request, response);
        if (isSuccess(response)) {
            keys.insert(Map.of(attempt, StoredAnswer.of(response)));
        } else {
            transaction.setRollbackOnly();
        }
        return Optional.empty();
    }

    private static boolean isSuccess(HttpServletResponse response) {
        return HttpStatusCode.valueOf(response.getStatus()).is2xxSuccessful();
    }

    private static void run(FilterChain chain, HttpServletRequest request, HttpServletResponse response) {
        TransactionSynchronizationManager.bindResource(FlushingTransactionManager.REQUEST_TRANSACTION, true);
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        } finally {
            TransactionSynchronizationManager.unbindResource(FlushingTransactionManager.REQUEST_TRANSACTION);
        }
    }

    private static String subject() {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null) {
            throw new IllegalStateException("a request came past authentication");
        }
        return person.getName();
    }

    private static String key(HttpServletRequest request) {
        String key = request.getHeader(HEADER);
        if (key == null || key.isBlank() || key.length() > 100) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "idempotency-key-required",
                    "Send an Idempotency-Key of 1 to 100 characters, new for each request that is meant to take effect.",
                    new FieldProblem(HEADER, key == null ? "missing" : "invalid", "must have 1 to 100 characters"));
        }
        return key;
    }

    private static byte[] hash(HttpServletRequest request) throws ServletException, IOException {
        MessageDigest digest = sha256();
        digest.update(
                (request.getRequestURI() + '?' + request.getQueryString() + '\n').getBytes(StandardCharsets.UTF_8));
        if (request instanceof BufferedRequest buffered) {
            digest.update(buffered.body());
        } else {
            for (Part part : parts(request)) {
                digest.update(part.getName().getBytes(StandardCharsets.UTF_8));
                update(digest, part);
            }
        }
        return digest.digest();
    }

    private static Iterable<Part> parts(HttpServletRequest request) throws ServletException, IOException {
        try {
            return request.getParts();
        } catch (IllegalStateException tooLarge) {
            throw new ProblemException(
                    HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "The upload is larger than is accepted.");
        } catch (IOException | ServletException | RuntimeException unreadable) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, "malformed-upload", "The upload is not readable multipart/form-data.");
        }
    }

    private static void update(MessageDigest digest, Part part) throws IOException {
        try (InputStream content = part.getInputStream()) {
            byte[] chunk = new byte[8192];
            for (int n = content.read(chunk); n > 0; n = content.read(chunk)) {
                digest.update(chunk, 0, n);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
