package id.rewang.identity.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import id.rewang.identity.RelyingParty;
import id.rewang.identity.WholeIdentity;
import id.rewang.kit.security.Verification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class SigningKeysIT extends WholeIdentity {

    @Autowired
    private SigningKeys keys;

    private String system = "";
    private String secret = "";

    @BeforeEach
    void registerSystem() {
        system = "sistem-" + UUID.randomUUID();
        api().put(
                        "/v1/systems/" + system,
                        Map.of("name", "Uji", "roles", List.of("auditor"), "audiences", List.of("catalog")))
                .expect(201);
        secret = api().put("/v1/systems/" + system + "/secret", Map.of())
                .expect(200)
                .body()
                .path("secret")
                .asString();
    }

    @AfterEach
    void resetTime() {
        time().reset();
    }

    @Test
    void replacesAKeyThatHasComeOfAgeAndStillPublishesIt() throws Exception {
        String before = token();
        JwtDecoder service = Verification.ofService("catalog", issuer());
        assertThat(service.decode(before).getSubject()).isEqualTo(system);

        keys.rotateIfDue();
        assertThat(keyOf(token())).as("no rotation before its time").isEqualTo(keyOf(before));
        time().pass(settings.rotateKeysAfter());
        keys.rotateIfDue();

        assertThat(keyOf(token())).isNotEqualTo(keyOf(before));
        assertThat(service.decode(token()).getSubject()).isEqualTo(system);
        assertThat(Verification.ofService("catalog", issuer()).decode(before).getSubject())
                .isEqualTo(system);
    }

    @Test
    void publishesAReplacedKeyNoLongerThanItsTokensLast() throws Exception {
        String before = keyOf(token());
        keys.rotate();
        assertThat(published()).contains(before).hasSizeGreaterThan(1);

        time().pass(SigningKeys.PUBLISHED_AFTER_REPLACEMENT.plus(Duration.ofSeconds(1)));

        assertThat(published()).doesNotContain(before).hasSize(1);
    }

    @Test
    void publishesNothingPrivateAndKeepsPrivateKeysSealed() throws Exception {
        for (JWK key : JWKSet.load(jwks().toURL()).getKeys()) {
            assertThat(key.isPrivate()).isFalse();
        }
        List<byte[]> kept = db.sql("SELECT sealed FROM signing_key")
                .query((row, n) -> row.getBytes(1))
                .list();
        assertThat(kept)
                .allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                        .doesNotContain("\"d\"", "RSA"));
    }

    private List<String> published() throws Exception {
        return JWKSet.load(jwks().toURL()).getKeys().stream().map(JWK::getKeyID).toList();
    }

    private URI jwks() {
        return URI.create(issuer() + "/oauth2/jwks");
    }

    private String token() {
        return portal().token(system, secret, Map.of("grant_type", "client_credentials"))
                .accessToken();
    }

    private static String keyOf(String token) {
        return RelyingParty.header(token).path("kid").asString();
    }
}
