package id.rewang.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Browsers of people who are signed in: the session that signing in would have made lies in the database. */
@TestConfiguration(proxyBeanMethods = false)
public class Browsers {

    public static final UUID DEPARTMENT = UUID.fromString("0199a000-0000-7000-8000-00000000d001");
    public static final UUID SELLER = UUID.fromString("0199a000-0000-7000-8000-0000000005e1");

    private static final List<String> SERVICES = List.of("catalog", "procurement", "payment", "identity");

    private final SessionRepository<? extends Session> sessions;
    private final ApplicationContext context;

    Browsers(SessionRepository<? extends Session> sessions, ApplicationContext context) {
        this.sessions = sessions;
        this.context = context;
    }

    /** The browser of nobody. */
    public Browser stranger() {
        return new Browser(base(), null);
    }

    /** The browser of somebody with these roles, with a subject of their own. */
    public Browser of(String... roles) {
        return ofPerson(UUID.randomUUID().toString(), roles);
    }

    public Browser ofPerson(String subject, String... roles) {
        return new Browser(base(), cookie(sessions, subject, List.of(roles)));
    }

    private String base() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    private static <S extends Session> String cookie(
            SessionRepository<S> sessions, String subject, List<String> roles) {
        S session = sessions.createSession();
        OAuth2AuthenticationToken person = person(subject, roles);
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl(person));
        session.setAttribute(
                HttpSessionOAuth2AuthorizedClientRepository.class.getName() + ".AUTHORIZED_CLIENTS", tokens(person));
        sessions.save(session);
        return "rewang=" + Base64.getEncoder().encodeToString(session.getId().getBytes());
    }

    private static OAuth2AuthenticationToken person(String subject, List<String> roles) {
        Map<String, Object> claims = new HashMap<>(Map.of(
                "sub", subject, "name", "Siti Contoh", "nip", "199001012015012001", "roles", roles, "region", "35.73"));
        claims.put("department", DEPARTMENT.toString());
        if (roles.contains("seller")) {
            claims.put("seller", SELLER.toString());
        }
        Instant now = Instant.now();
        List<SimpleGrantedAuthority> granted = roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        return new OAuth2AuthenticationToken(
                new DefaultOidcUser(granted, new OidcIdToken("id", now, now.plusSeconds(3600), claims)),
                granted,
                "rewang");
    }

    private static Map<String, OAuth2AuthorizedClient> tokens(OAuth2AuthenticationToken person) {
        Map<String, OAuth2AuthorizedClient> tokens = new HashMap<>();
        Instant now = Instant.now();
        for (String service : SERVICES) {
            tokens.put(
                    service,
                    new OAuth2AuthorizedClient(
                            ClientRegistration.withRegistrationId(service)
                                    .clientId("portal")
                                    .authorizationGrantType(AuthorizationGrantType.TOKEN_EXCHANGE)
                                    .tokenUri("http://127.0.0.1/token")
                                    .build(),
                            person.getName(),
                            new OAuth2AccessToken(
                                    OAuth2AccessToken.TokenType.BEARER,
                                    "token-for-" + service,
                                    now,
                                    now.plus(Duration.ofHours(1)))));
        }
        return tokens;
    }
}
