package id.rewang.identity.client;

import id.rewang.identity.IdentitySettings;
import id.rewang.identity.SecretFile;
import id.rewang.identity.client.Systems.SystemClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** Who may ask for tokens: the portal for people, registered systems for themselves. */
@Component
public class Clients implements RegisteredClientRepository {

    public static final String PORTAL = "portal";

    private static final Duration ACCESS_TOKEN_LASTS = Duration.ofMinutes(5);
    private static final Duration REFRESH_TOKEN_LASTS = Duration.ofHours(12);
    private static final Duration CODE_LASTS = Duration.ofMinutes(1);

    private final RegisteredClient portal;
    private final Systems systems;

    Clients(IdentitySettings settings, Systems systems) {
        this.portal = portal(settings.portal());
        this.systems = systems;
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String id) {
        return id.equals(PORTAL)
                ? portal
                : systems.find(id).map(Clients::registered).orElse(null);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("clients are registered through the administration API");
    }

    private static RegisteredClient portal(IdentitySettings.Portal settings) {
        return RegisteredClient.withId(PORTAL)
                .clientId(PORTAL)
                .clientName("Rewang")
                .clientSecret(new SecretDigest().encode(SecretFile.read(settings.secretFile())))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .authorizationGrantType(AuthorizationGrantType.TOKEN_EXCHANGE)
                .redirectUri(settings.url() + "/login/oauth2/code/rewang")
                .postLogoutRedirectUri(settings.url() + "/")
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(tokens().refreshTokenTimeToLive(REFRESH_TOKEN_LASTS)
                        .reuseRefreshTokens(false)
                        .authorizationCodeTimeToLive(CODE_LASTS)
                        .build())
                .build();
    }

    /** A system without a secret cannot prove itself and so is no client. */
    private static @Nullable RegisteredClient registered(SystemClient system) {
        String secretHash = system.secretHash();
        return secretHash == null ? null : registered(system, secretHash);
    }

    private static RegisteredClient registered(SystemClient system, String secretHash) {
        return RegisteredClient.withId(system.id())
                .clientId(system.id())
                .clientName(system.name())
                .clientSecret(secretHash)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(tokens().build())
                .build();
    }

    private static TokenSettings.Builder tokens() {
        return TokenSettings.builder().accessTokenTimeToLive(ACCESS_TOKEN_LASTS);
    }
}
