package id.rewang.stack.token;

import id.rewang.stack.process.SecretFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Issues access tokens for whomever one likes, beside the identity provider, which only a demonstration believes: RS256,
 * one audience, five minutes. The key is made on first use; services read its public half from {@link #jwkSet}.
 */
public final class TokenIssuer {

    public static final String ISSUER = "rewang-local";
    public static final Duration LIFETIME = Duration.ofMinutes(5);

    private static final int KEY_BITS = 2048;
    private static final JsonMapper JSON = new JsonMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final RSAPrivateCrtKey key;
    private final String keyId;
    private final Path jwkSet;

    private TokenIssuer(RSAPrivateCrtKey key, Path jwkSet) {
        this.key = key;
        this.keyId = keyId(key);
        this.jwkSet = jwkSet;
    }

    /**
     * The issuer whose key lies in the directory; key and {@code jwks.json} are made if missing.
     *
     * @param secrets directory that only its owner should read
     */
    public static TokenIssuer in(Path secrets) {
        try {
            Path keyFile = secrets.resolve("token-signing-key");
            if (!Files.exists(keyFile)) {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(KEY_BITS);
                SecretFile.write(
                        keyFile,
                        Base64.getEncoder()
                                .encodeToString(
                                        generator.generateKeyPair().getPrivate().getEncoded()));
            }
            byte[] encoded =
                    Base64.getDecoder().decode(Files.readString(keyFile).strip());
            var key =
                    (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            TokenIssuer issuer = new TokenIssuer(key, secrets.resolve("jwks.json"));
            if (!Files.exists(issuer.jwkSet)) {
                SecretFile.write(issuer.jwkSet, issuer.publicKeys());
            }
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The token key in " + secrets + " cannot be used", e);
        }
    }

    /** File with the public key as a JSON Web Key Set. */
    public Path jwkSet() {
        return jwkSet;
    }

    /** A token for one service, valid from now for {@link #LIFETIME}, as if a one-time code had just been entered. */
    public String token(Person person, String audience) {
        return token(person, audience, Instant.now());
    }

    /** A token that was issued at the time given; an old one is expired. */
    public String token(Person person, String audience, Instant issuedAt) {
        return token(person, audience, issuedAt, List.of("pwd", "otp"));
    }

    /** A token of somebody who has signed in with a password alone. */
    public String tokenWithoutSecondFactor(Person person, String audience) {
        return token(person, audience, Instant.now(), List.of("pwd"));
    }

    private String token(Person person, String audience, Instant issuedAt, List<String> methods) {
        Map<String, @Nullable Object> claims = new LinkedHashMap<>();
        claims.put("iss", ISSUER);
        claims.put("sub", person.subject());
        claims.put("aud", List.of(audience));
        claims.put("iat", issuedAt.getEpochSecond());
        claims.put("exp", issuedAt.plus(LIFETIME).getEpochSecond());
        claims.put("auth_time", issuedAt.getEpochSecond());
        claims.put("amr", methods);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("name", person.name());
        claims.put("nip", person.nip());
        claims.put("roles", person.roles());
        claims.put("region", person.region());
        claims.put("department", person.department());
        claims.put("seller", person.seller());
        claims.values().removeIf(value -> value == null);
        return sign(claims);
    }

    private String sign(Map<String, ?> claims) {
        String header = json(Map.of("alg", "RS256", "typ", "JWT", "kid", keyId));
        String content = encoded(header) + "." + encoded(json(claims));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String publicKeys() {
        return json(Map.of(
                "keys",
                List.of(Map.of(
                        "kty",
                        "RSA",
                        "use",
                        "sig",
                        "alg",
                        "RS256",
                        "kid",
                        keyId,
                        "n",
                        encoded(key.getModulus()),
                        "e",
                        encoded(key.getPublicExponent())))));
    }

    private static String keyId(RSAPrivateCrtKey key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(key.getModulus().toByteArray());
            return BASE64.encodeToString(digest).substring(0, 12);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    private static String encoded(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Unsigned big-endian, as RFC 7518 asks for. */
    private static String encoded(BigInteger number) {
        byte[] signed = number.toByteArray();
        int skip = signed[0] == 0 ? 1 : 0;
        return BASE64.encodeToString(java.util.Arrays.copyOfRange(signed, skip, signed.length));
    }
}
