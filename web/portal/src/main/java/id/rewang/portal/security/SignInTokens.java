package id.rewang.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where tokens lie. Those for the services lie in the session: made twice by two requests at once, they do no harm, and made
 * anew after each signing in, they say what the person has proved then. A refresh
 * token is good once, so what signing in gave lies in a table of its own, read and renewed under a lock that all instances
 * share; a session only knows its place there.
 */
final class SignInTokens implements OAuth2AuthorizedClientRepository {

    private static final Logger log = LoggerFactory.getLogger(SignInTokens.class);
    private static final String PLACE = "rewang-tokens";

    private final OAuth2AuthorizedClientService table;
    private final OAuth2AuthorizedClientRepository session = new HttpSessionOAuth2AuthorizedClientRepository();
    private final JdbcOperations jdbc;
    private final TransactionTemplate transaction;

    SignInTokens(OAuth2AuthorizedClientService table, JdbcOperations jdbc, TransactionTemplate transaction) {
        this.table = table;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Does this for one request of the session at a time, whichever instances they reach. */
    <T> @Nullable T oneAtATime(Supplier<@Nullable T> work) {
        String place = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                ? placeOf(current.getRequest())
                : null;
        if (place == null) {
            return work.get();
        }
        return transaction.execute(status -> {
            jdbc.queryForList("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))::text", String.class, place);
            return work.get();
        });
    }

    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication person, HttpServletRequest request) {
        if (!registration.equals(TokenConfiguration.SIGN_IN)) {
            return session.loadAuthorizedClient(registration, person, request);
        }
        String place = placeOf(request);
        return place == null ? null : table.loadAuthorizedClient(registration, place);
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication person,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!client.getClientRegistration().getRegistrationId().equals(TokenConfiguration.SIGN_IN)) {
            session.saveAuthorizedClient(client, person, request, response);
            return;
        }
        String place = Objects.requireNonNullElseGet(
                placeOf(request), () -> UUID.randomUUID().toString());
        request.getSession().setAttribute(PLACE, place);
        table.saveAuthorizedClient(client, new Place(place));
        TokenConfiguration.SERVICES.forEach(
                service -> session.removeAuthorizedClient(service, person, request, response));
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication person, HttpServletRequest request, HttpServletResponse response) {
        String place = placeOf(request);
        if (!registration.equals(TokenConfiguration.SIGN_IN)) {
            session.removeAuthorizedClient(registration, person, request, response);
        } else if (place != null) {
            table.removeAuthorizedClient(registration, place);
        }
    }

    /** Longer than any refresh token lasts. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    void forgetOld() {
        try {
            jdbc.update(
                    "DELETE FROM oauth2_authorized_client WHERE access_token_expires_at < now() - interval '1 day'");
        } catch (DataAccessException e) {
            log.warn("old tokens stay for now: {}", e.toString());
        }
    }

    private static @Nullable String placeOf(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(PLACE) instanceof String place ? place : null;
    }

    /** The table goes by name; a person may be signed in from several places. */
    private static final class Place extends AbstractAuthenticationToken {

        private final String place;

        Place(String place) {
            super(List.of());
            this.place = place;
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public Object getPrincipal() {
            return place;
        }
    }
}
