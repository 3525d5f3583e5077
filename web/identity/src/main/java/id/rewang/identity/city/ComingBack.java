package id.rewang.identity.city;

import id.rewang.identity.IdentitySettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Notes whom the provider has named. Whatever else it says, of roles or of second factors, is not heard. */
@Component
@ConditionalOnProperty("rewang.identity.city-provider.issuer")
class ComingBack implements AuthenticationSuccessHandler {

    private static final Logger log = LoggerFactory.getLogger(ComingBack.class);

    private final String accountClaim;
    private final Clock clock;

    ComingBack(IdentitySettings settings, Clock clock) {
        this.accountClaim = Objects.requireNonNull(settings.cityProvider()).accountClaim();
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        OidcUser person = (OidcUser) Objects.requireNonNull(authentication.getPrincipal());
        String name = person.getClaimAsString(accountClaim);
        Instant provedAt = person.getIdToken().getAuthenticatedAt();
        if (name == null) {
            log.warn("the city's provider names nobody: there is no claim {}", accountClaim);
            response.sendRedirect(NotSignedIn.UNKNOWN.page());
        } else if (provedAt == null) {
            log.warn("the city's provider says no auth_time, so that nobody knows how fresh a sign-in is");
            response.sendRedirect(NotSignedIn.FAILED.page());
        } else {
            Instant now = clock.instant();
            new NamedPerson(name, provedAt.isAfter(now) ? now : provedAt, now).rememberIn(request.getSession());
            response.sendRedirect("/sign-in/account");
        }
    }
}
