package id.rewang.payment.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rewang.payment.bank.SnapCallbackVerifier.CallbackRefused;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SnapSignatureTest {

    @TempDir
    Path dir;

    @Test
    void symmetricSignatureIsThatOfThePublishedVector() throws Exception {
        JsonNode vector = vector(0);

        byte[] signature = SnapSignature.symmetric(
                vector.get("client_secret").asString(),
                vector.get("method").asString(),
                vector.get("path").asString(),
                vector.get("access_token").asString(),
                vector.get("body").asString(),
                vector.get("timestamp").asString());

        assertThat(SignatureEncoding.BASE64.encode(signature))
                .isEqualTo(vector.get("expected_signature").asString());
    }

    @Test
    void symmetricSignatureOfATransferAgreesWithAnIndependentCalculation() {
        byte[] signature = SnapSignature.symmetric(
                "client-secret",
                "POST",
                "/v1.0/transfer-va/payment",
                "TOKEN",
                "{\"partnerReferenceNo\":\"2025000000001\",\"amount\":{\"value\":\"1250000.00\",\"currency\":\"IDR\"}}",
                "2025-01-02T09:00:00+07:00");

        assertThat(SignatureEncoding.BASE64.encode(signature))
                .isEqualTo("ffSWPCvgH4F42sWfvv+7ZxIteD8V+h9cZ/76+0s3v0niq+pEyRUiFUmBBo7wz+/5KmB1A9cu/E1xhNipnYauQw==");
    }

    @Test
    void minifyingKeepsTheOrderOfKeysAndWhatIsInsideStrings() throws Exception {
        assertThat(SnapSignature.minify(vector(0).get("body").asString()))
                .isEqualTo(vector(0).get("minified_body").asString());
        assertThat(SnapSignature.minify("{ \"b\" : \"x \\\" y\\\\\" ,\n\t\"a\" : [ 1 , 2 ] }"))
                .isEqualTo("{\"b\":\"x \\\" y\\\\\",\"a\":[1,2]}");
    }

    @Test
    void acceptsANotificationThatAProviderHasSignedAndNoOther() throws Exception {
        JsonNode vector = vector(1);
        byte[] signature =
                SignatureEncoding.BASE64.decode(vector.get("signature").asString());
        String body = vector.get("body").asString();

        assertThat(isNotification(vector, signature, body)).isTrue();
        assertThat(isNotification(vector, signature, body.replace("102800.00", "102801.00")))
                .isFalse();
        assertThat(isNotification(vector, new byte[] {1, 2, 3}, body)).isFalse();
    }

    @Test
    void readsAVerifiedCallback() throws Exception {
        JsonNode vector = vector(1);

        BankNotification notification = verify(vector, vector.get("signature").asString(), "rewang");

        assertThat(notification.reference()).isEqualTo("GP24043015193402809");
        assertThat(notification.status()).isEqualTo(new TransferStatus.Settled("A120240430081940S9vu8gSjaRID"));
    }

    @Test
    void refusesACallbackOfAnybodyElse() throws Exception {
        JsonNode vector = vector(1);
        String signature = vector.get("signature").asString();

        assertThatThrownBy(() -> verify(vector, "AAAA" + signature.substring(4), "rewang"))
                .isInstanceOf(CallbackRefused.class);
        assertThatThrownBy(() -> verify(vector, "not base64 at all!", "rewang")).isInstanceOf(CallbackRefused.class);
        assertThatThrownBy(() -> verify(vector, signature, "somebody else")).isInstanceOf(CallbackRefused.class);
    }

    @Test
    void refusesACallbackThatWasSignedMoreThanFiveMinutesAgoOrAhead() throws Exception {
        JsonNode vector = vector(1);

        for (Duration off : List.of(Duration.ofMinutes(5), Duration.ofMinutes(-5))) {
            assertThat(verify(vector, off).reference()).isEqualTo("GP24043015193402809");
            assertThatThrownBy(() -> verify(vector, off.plusSeconds(off.isNegative() ? -1 : 1)))
                    .isInstanceOfSatisfying(
                            CallbackRefused.class,
                            refused -> assertThat(refused.isAuthentic()).isFalse())
                    .hasMessageContaining("X-TIMESTAMP");
        }
    }

    @Test
    void refusesASignedCallbackWhoseTimeIsNone() throws Exception {
        KeyPair bank = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(bank.getPrivate());
        signature.update("POST:/notify:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a:yesterday"
                .getBytes(StandardCharsets.UTF_8));
        String signed = SignatureEncoding.BASE64.encode(signature.sign());

        assertThatThrownBy(() -> new SnapCallbackVerifier(
                                bank.getPublic(), SignatureEncoding.BASE64, "rewang", Clock.systemUTC())
                        .verified(
                                "POST",
                                "/notify",
                                "{}".getBytes(StandardCharsets.UTF_8),
                                "yesterday",
                                signed,
                                "rewang"))
                .isInstanceOf(CallbackRefused.class)
                .hasMessageContaining("X-TIMESTAMP is no time");
    }

    private BankNotification verify(JsonNode vector, String signature, String partnerId) throws Exception {
        return verify(vector, signature, partnerId, Duration.ZERO);
    }

    /** The callback of the vector, so long after it was signed. */
    private BankNotification verify(JsonNode vector, Duration later) throws Exception {
        return verify(vector, vector.get("signature").asString(), "rewang", later);
    }

    private BankNotification verify(JsonNode vector, String signature, String partnerId, Duration later)
            throws Exception {
        Instant signedAt =
                OffsetDateTime.parse(vector.get("timestamp").asString()).toInstant();
        Clock clock = Clock.fixed(signedAt.plus(later), ZoneOffset.UTC);
        return new SnapCallbackVerifier(key(vector), SignatureEncoding.BASE64, "rewang", clock)
                .verified(
                        vector.get("method").asString(),
                        vector.get("path").asString(),
                        vector.get("body").asString().getBytes(StandardCharsets.UTF_8),
                        vector.get("timestamp").asString(),
                        signature,
                        partnerId);
    }

    private boolean isNotification(JsonNode vector, byte[] signature, String body) throws Exception {
        return SnapSignature.isNotificationOf(
                key(vector),
                signature,
                vector.get("method").asString(),
                vector.get("path").asString(),
                body,
                vector.get("timestamp").asString());
    }

    private PublicKey key(JsonNode vector) throws Exception {
        return PemKeys.publicKey(Files.writeString(
                dir.resolve("key.pem"), vector.get("public_key_pem").asString()));
    }

    private static JsonNode vector(int index) throws Exception {
        try (InputStream in = SnapSignatureTest.class.getResourceAsStream("/snap_signature_vectors.json")) {
            return JsonMapper.builder().build().readTree(in).get(index);
        }
    }
}
