package id.rewang.identity.city;

import id.rewang.identity.IdentitySettings;
import id.rewang.identity.SecretFile;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The city's provider as its discovery document describes it, which is read when somebody first sets out for it. */
final class CityProvider implements ClientRegistrationRepository {

    static final String ID = "city";

    private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT =
            new ParameterizedTypeReference<>() {};

    private final IdentitySettings.CityProvider settings;
    private final String secret;
    private final String back;
    private final RestClient client;
    private volatile @Nullable ClientRegistration discovered;

    /** @param back where the provider sends people back to */
    CityProvider(IdentitySettings.CityProvider settings, String back, RestClient client) {
        this.settings = settings;
        this.secret = SecretFile.read(settings.clientSecretFile());
        this.back = back;
        this.client = client;
    }

    /**
     * @throws OAuth2AuthenticationException when the provider cannot be asked, or answers for another one
     */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(ID)) {
            return null;
        }
        ClientRegistration known = discovered;
        if (known == null) {
            known = discover();
            discovered = known;
        }
        return known;
    }

    private ClientRegistration discover() {
        String issuer = settings.issuer().toString();
        try {
            Map<String, Object> document = Objects.requireNonNullElse(
                    client.get()
                            .uri(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration")
                            .retrieve()
                            .body(DOCUMENT),
                    Map.of());
            if (!issuer.equals(document.get("issuer"))) {
                throw new IllegalArgumentException("it names another issuer: " + document.get("issuer"));
            }
            return ClientRegistrations.fromOidcConfiguration(document)
                    .registrationId(ID)
                    .clientId(settings.clientId())
                    .clientSecret(secret)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(back)
                    .scope("openid", "profile")
                    .build();
        } catch (RestClientException | OAuth2AuthorizationException | IllegalArgumentException e) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error("no_discovery"), "no discovery of " + issuer + ": " + e.getMessage(), e);
        }
    }
}
