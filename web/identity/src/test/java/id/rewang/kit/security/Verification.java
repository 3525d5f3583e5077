package id.rewang.kit.security;

import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.List;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** How a service of the platform checks the tokens of an identity provider. */
public final class Verification {

    private Verification() {}

    public static JwtDecoder ofService(String service, String issuer) {
        try {
            SecurityProperties.Issuer trusted = new SecurityProperties.Issuer(
                    issuer, URI.create(issuer + "/oauth2/jwks").toURL());
            return TokenVerification.decoder(List.of(trusted), service);
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Actor actor(JwtDecoder decoder, String token) {
        return Actor.of(decoder.decode(token));
    }
}
