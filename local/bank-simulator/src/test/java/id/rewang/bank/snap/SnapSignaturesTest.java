package id.rewang.bank.snap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SnapSignaturesTest {

    @Test
    void symmetricSignatureIsThatOfThePublishedVector() throws Exception {
        JsonNode vector = vector(0);

        String signature = SnapSignatures.symmetric(
                vector.get("client_secret").asString(),
                vector.get("method").asString(),
                vector.get("path").asString(),
                vector.get("access_token").asString(),
                vector.get("body").asString(),
                vector.get("timestamp").asString());

        assertThat(signature).isEqualTo(vector.get("expected_signature").asString());
    }

    @Test
    void minifyingKeepsTheOrderOfKeysAndWhatIsInsideStrings() throws Exception {
        assertThat(SnapSignatures.minify(vector(0).get("body").asString()))
                .isEqualTo(vector(0).get("minified_body").asString());
        assertThat(SnapSignatures.minify("{ \"b\" : \"x \\\" y\\\\\" ,\n\t\"a\" : [ 1 , 2 ] }"))
                .isEqualTo("{\"b\":\"x \\\" y\\\\\",\"a\":[1,2]}");
    }

    @Test
    void notificationSignatureOfAProviderIsAccepted(@TempDir Path dir) throws Exception {
        JsonNode vector = vector(1);
        Path pem = Files.writeString(
                dir.resolve("key.pem"), vector.get("public_key_pem").asString());
        String text = SnapSignatures.notificationText(
                vector.get("method").asString(),
                vector.get("path").asString(),
                vector.get("body").asString(),
                vector.get("timestamp").asString());

        assertThat(SnapSignatures.isSignedBy(
                        BankKeys.publicKey(pem), text, vector.get("signature").asString()))
                .isTrue();
        assertThat(SnapSignatures.isSignedBy(
                        BankKeys.publicKey(pem),
                        text + " ",
                        vector.get("signature").asString()))
                .isFalse();
    }

    @Test
    void whatOneKeySignsNoOtherHasSigned() throws Exception {
        KeyPair mine = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        KeyPair other = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        String signature = SnapSignatures.sign(mine.getPrivate(), "rewang|2026-03-02T09:00:00+07:00");

        assertThat(SnapSignatures.isSignedBy(mine.getPublic(), "rewang|2026-03-02T09:00:00+07:00", signature))
                .isTrue();
        assertThat(SnapSignatures.isSignedBy(other.getPublic(), "rewang|2026-03-02T09:00:00+07:00", signature))
                .isFalse();
        assertThat(SnapSignatures.isSignedBy(mine.getPublic(), "rewang|2026-03-02T09:00:00+07:00", "not base64!"))
                .isFalse();
    }

    private static JsonNode vector(int index) throws Exception {
        try (InputStream in = SnapSignaturesTest.class.getResourceAsStream("/snap_signature_vectors.json")) {
            return JsonMapper.builder().build().readTree(in).get(index);
        }
    }
}
