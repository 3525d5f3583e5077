package id.rewang.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** Whose tokens a service believes. */
class TokenVerificationTest {

    private static final String OWN = "https://identity.example";
    private static final String CITY = "https://sso.example";

    @TempDir
    static Path directory;

    private static RSAKey ownKey;
    private static RSAKey cityKey;
    private static JwtDecoder decoder;

    @BeforeAll
    static void trustTwoIssuers() throws Exception {
        ownKey = new RSAKeyGenerator(2048).keyID("own").generate();
        cityKey = new RSAKeyGenerator(2048).keyID("city").generate();
        decoder = TokenVerification.decoder(List.of(issuer(OWN, ownKey), issuer(CITY, cityKey)), "catalog");
    }

    @Test
    void believesEachTrustedIssuerByItsOwnKeys() throws Exception {
        assertThat(decoder.decode(sign(ownKey, claims(OWN).build())).getSubject())
                .isEqualTo("somebody");
        assertThat(decoder.decode(sign(cityKey, claims(CITY).build())).getSubject())
                .isEqualTo("somebody");
    }

    @Test
    void believesNoIssuerThatItDoesNotKnow() throws Exception {
        assertThatThrownBy(() -> decoder.decode(
                        sign(ownKey, claims("https://else.example").build())))
                .isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() ->
                        decoder.decode(sign(ownKey, claims(OWN).issuer(null).build())))
                .isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> decoder.decode("no.token")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void believesNoIssuerByTheKeyOfAnother() {
        assertThatThrownBy(() -> decoder.decode(sign(cityKey, claims(OWN).build())))
                .isInstanceOf(JwtException.class);
    }

    @Test
    void saysThatTheSecondFactorIsProvedForFiveMinutesAfterTheCode() throws Exception {
        Instant now = Instant.now();
        assertThat(provedSecondFactor(List.of("pwd", "otp"), now.minusSeconds(240)))
                .isTrue();
        assertThat(provedSecondFactor(List.of("pwd", "otp"), now.minusSeconds(301)))
                .isFalse();
        assertThat(provedSecondFactor(List.of("pwd"), now)).isFalse();
        assertThat(Actor.of(decoder.decode(sign(ownKey, claims(OWN).build()))).provedSecondFactor())
                .isFalse();
    }

    private static boolean provedSecondFactor(List<String> methods, Instant at) throws JOSEException {
        JWTClaimsSet claims = claims(OWN)
                .claim("amr", methods)
                .claim("auth_time", at.getEpochSecond())
                .build();
        return Actor.of(decoder.decode(sign(ownKey, claims))).provedSecondFactor();
    }

    private static SecurityProperties.Issuer issuer(String name, RSAKey key) throws IOException {
        Path jwkSet = directory.resolve(key.getKeyID() + ".json");
        Files.writeString(jwkSet, new JWKSet(key).toString());
        return new SecurityProperties.Issuer(name, jwkSet.toUri().toURL());
    }

    private static JWTClaimsSet.Builder claims(String issuer) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("somebody")
                .audience("catalog")
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("name", "Petugas Contoh (data contoh)")
                .claim("region", "35.73")
                .claim("roles", List.of("auditor"));
    }

    private static String sign(RSAKey key, JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}
