package id.rewang.stack.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TokenIssuerTest {

    private static final Person RECEIVER = new Person(
            "p-7", "Penerima (data contoh)", "198001012005011001", List.of("goods_receiver"), "35.73", "1.01", null);

    @TempDir
    Path secrets;

    @Test
    void signsSoThatThePublishedKeyVerifies() throws Exception {
        TokenIssuer issuer = TokenIssuer.in(secrets);
        String[] parts = issuer.token(RECEIVER, "catalog").split("\\.");
        Signature verification = Signature.getInstance("SHA256withRSA");
        verification.initVerify(publishedKey(issuer));
        verification.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));

        assertThat(verification.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    }

    @Test
    void saysWhoItIsForFiveMinutesAndOneAudience() {
        Instant now = Instant.ofEpochSecond(1_800_000_000);
        String claims = TokenIssuer.in(secrets).token(RECEIVER, "catalog", now).split("\\.")[1];
        JsonNode token = new JsonMapper().readTree(Base64.getUrlDecoder().decode(claims));

        assertThat(token.get("exp").asLong() - token.get("iat").asLong()).isEqualTo(300);
        assertThat(token.get("aud").get(0).asString()).isEqualTo("catalog");
        assertThat(token.get("department").asString()).isEqualTo("1.01");
        assertThat(token.has("seller")).isFalse();
    }

    @Test
    void findsItsKeyAgainAndKeepsItToTheOwner() throws Exception {
        TokenIssuer.in(secrets);
        String published = Files.readString(secrets.resolve("jwks.json"));
        TokenIssuer again = TokenIssuer.in(secrets);

        assertThat(Files.readString(again.jwkSet())).isEqualTo(published);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.resolve("token-signing-key"))))
                .isEqualTo("rw-------");
    }

    private static PublicKey publishedKey(TokenIssuer issuer) throws Exception {
        JsonNode key = new JsonMapper()
                .readTree(Files.readString(issuer.jwkSet()))
                .get("keys")
                .get(0);
        return KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(number(key.get("n")), number(key.get("e"))));
    }

    private static BigInteger number(JsonNode encoded) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(encoded.asString()));
    }
}
