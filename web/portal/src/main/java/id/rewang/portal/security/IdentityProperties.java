package id.rewang.portal.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where people sign in: the platform's own provider or a city's single sign-on.
 *
 * @param issuer           OpenID issuer; its discovery document says the rest
 * @param clientSecretFile holds nothing but the secret
 */
@ConfigurationProperties("rewang.identity")
record IdentityProperties(String issuer, String clientId, Path clientSecretFile) {

    String clientSecret() {
        try {
            return Files.readString(clientSecretFile).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Scheme, host and port of the provider, for the Content-Security-Policy. */
    String origin() {
        URI uri = URI.create(issuer);
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
