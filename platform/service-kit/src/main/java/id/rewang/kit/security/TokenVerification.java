package id.rewang.kit.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jwt.JWTParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * What a token must be to be believed: RS256 by a key of the issuer that it names, one of those that are trusted; for this
 * service, not expired, with our claims.
 */
final class TokenVerification {

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(10);
    private static final int MAX_KEY_SET_BYTES = 256 * 1024;
    private static final int TIMEOUT_MILLIS = 2_000;

    private TokenVerification() {}

    static JwtDecoder decoder(List<SecurityProperties.Issuer> issuers, String audience) {
        Map<String, JwtDecoder> decoders = issuers.stream()
                .collect(Collectors.toUnmodifiableMap(
                        SecurityProperties.Issuer::issuer, issuer -> ofOne(issuer, audience)));
        return new CachingJwtDecoder(token -> decode(token, decoders), Clock.systemUTC());
    }

    /** A token whose key is not asked for again so soon is a stranger's, and no failure of ours to be logged as one. */
    private static Jwt decode(String token, Map<String, JwtDecoder> decoders) {
        try {
            return decoderFor(token, decoders).decode(token);
        } catch (JwtException e) {
            if (e.getCause() instanceof RateLimitReachedException) {
                throw new BadJwtException("The token is signed with a key that is unknown here", e);
            }
            throw e;
        }
    }

    /** The token only says whom it claims to be from; that one's keys are what it is then checked with. */
    private static JwtDecoder decoderFor(String token, Map<String, JwtDecoder> decoders) {
        try {
            String issuer = JWTParser.parse(token).getJWTClaimsSet().getIssuer();
            JwtDecoder decoder = issuer == null ? null : decoders.get(issuer);
            if (decoder == null) {
                throw new BadJwtException("The issuer of the token is not trusted here");
            }
            return decoder;
        } catch (ParseException malformed) {
            throw new BadJwtException("The token is malformed", malformed);
        }
    }

    private static JwtDecoder ofOne(SecurityProperties.Issuer issuer, String audience) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys(issuer.jwkSet()))
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        JwtTimestampValidator notExpired = new JwtTimestampValidator(CLOCK_SKEW);
        notExpired.setAllowEmptyExpiryClaim(false);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.<OAuth2TokenValidator<Jwt>>of(
                notExpired,
                new JwtIssuerValidator(issuer.issuer()),
                new JwtAudienceValidator(audience),
                TokenVerification::claims)));
        return decoder;
    }

    /** Keys are fetched when first needed and again when a token names an unknown one, at most every two seconds. */
    private static JWKSource<SecurityContext> keys(URL jwkSet) {
        return JWKSourceBuilder.<SecurityContext>create(jwkSet, TokenVerification::fetch)
                .rateLimited(2_000)
                .retrying(true)
                .build();
    }

    private static Resource fetch(URL url) throws IOException {
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        try (InputStream in = connection.getInputStream()) {
            byte[] content = in.readNBytes(MAX_KEY_SET_BYTES + 1);
            if (content.length > MAX_KEY_SET_BYTES) {
                throw new IOException("key set at " + url + " is larger than " + MAX_KEY_SET_BYTES + " bytes");
            }
            return new Resource(new String(content, StandardCharsets.UTF_8), "application/json");
        }
    }

    private static OAuth2TokenValidatorResult claims(Jwt token) {
        try {
            Actor.of(token);
            return OAuth2TokenValidatorResult.success();
        } catch (IllegalArgumentException malformed) {
            return OAuth2TokenValidatorResult.failure(
                    new OAuth2Error("invalid_token", String.valueOf(malformed.getMessage()), null));
        }
    }
}
