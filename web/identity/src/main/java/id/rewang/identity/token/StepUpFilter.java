package id.rewang.identity.token;

import id.rewang.identity.signin.Factors;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Step-up (RFC 9470): an authorization request with {@code acr_values=urn:rewang:mfa} has the person enter a one-time
 * code, one with {@code max_age} sign in again, unless that was done recently enough. The request goes on afterwards.
 */
public final class StepUpFilter extends OncePerRequestFilter {

    /** The authentication context of somebody who has entered a one-time code. */
    public static final String SECOND_FACTOR = "urn:rewang:mfa";

    private static final String AUTHORIZATION = "/oauth2/authorize";
    private static final Duration USUAL_AGE = Duration.ofMinutes(5);

    /** Less would be over before the person is back. */
    private static final Duration SHORTEST_AGE = Duration.ofSeconds(30);

    private final RequestCache requests;
    private final Clock clock;

    public StepUpFilter(RequestCache requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !AUTHORIZATION.equals(request.getServletPath()) || "none".equals(request.getParameter("prompt"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        String missing = person == null ? null : missing(person, request);
        if (missing == null) {
            chain.doFilter(request, response);
            return;
        }
        requests.saveRequest(request, response);
        response.sendRedirect(missing);
    }

    /** The page on which the person proves what is asked for; {@code null} when nothing is missing. */
    private @Nullable String missing(Authentication person, HttpServletRequest request) {
        String maxAge = request.getParameter("max_age");
        if (wanted(request.getParameter("acr_values")).contains(SECOND_FACTOR)) {
            return isRecent(Factors.at(person, Factors.CODE), maxAge) ? null : "/second-factor";
        }
        return maxAge == null || isRecent(Factors.last(person), maxAge) ? null : "/sign-in";
    }

    private boolean isRecent(Optional<Instant> when, @Nullable String maxAge) {
        Duration age =
                maxAge == null || !maxAge.matches("\\d{1,9}") ? USUAL_AGE : Duration.ofSeconds(Long.parseLong(maxAge));
        return Factors.within(when, age.compareTo(SHORTEST_AGE) < 0 ? SHORTEST_AGE : age, clock.instant());
    }

    private static List<String> wanted(@Nullable String values) {
        return values == null ? List.of() : List.of(values.split(" +"));
    }
}
