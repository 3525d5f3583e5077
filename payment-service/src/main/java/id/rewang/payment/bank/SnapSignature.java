package id.rewang.payment.bank;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signatures of SNAP BI, Bank Indonesia's open API payment standard, as a bank's customer makes and checks them. */
final class SnapSignature {

    private SnapSignature() {}

    /** Of a transaction: HMAC-SHA512 over {@code METHOD:path:token:lowerhex(sha256(minified body)):timestamp}. */
    static byte[] symmetric(String secret, String method, String path, String token, String body, String timestamp) {
        String text = String.join(":", method, path, token, bodyHash(body), timestamp);
        try {
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of a token request: SHA256withRSA over {@code clientId|timestamp}. */
    static byte[] ofTokenRequest(PrivateKey key, String clientId, String timestamp) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update((clientId + "|" + timestamp).getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a notification, signed over {@code METHOD:path:lowerhex(sha256(minified body)):timestamp}, is the key owner's. */
    static boolean isNotificationOf(
            PublicKey key, byte[] given, String method, String path, String body, String timestamp) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(key);
            signature.update(
                    String.join(":", method, path, bodyHash(body), timestamp).getBytes(StandardCharsets.UTF_8));
            return signature.verify(given);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Without white space between tokens; the order of keys and all that is inside strings stay. */
    static String minify(String json) {
        StringBuilder minified = new StringBuilder(json.length());
        boolean insideString = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (insideString && c == '\\' && i + 1 < json.length()) {
                minified.append(c).append(json.charAt(++i));
                continue;
            }
            if (c == '"') {
                insideString = !insideString;
            }
            if (insideString || " \t\r\n".indexOf(c) < 0) {
                minified.append(c);
            }
        }
        return minified.toString();
    }

    private static String bodyHash(String body) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(minify(body).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
