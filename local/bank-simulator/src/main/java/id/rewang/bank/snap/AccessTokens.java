package id.rewang.bank.snap;

import id.rewang.bank.BankSettings;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Issues and knows B2B access tokens; they live in memory only. */
@Component
class AccessTokens {

    static final String SERVICE = "73";

    private final BankSettings settings;
    private final @Nullable PublicKey clientKey;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Instant> expiries = new ConcurrentHashMap<>();

    AccessTokens(BankSettings settings) {
        this.settings = settings;
        this.clientKey =
                settings.clientPublicKeyFile() == null ? null : BankKeys.publicKey(settings.clientPublicKeyFile());
    }

    String issue(String clientId, String timestamp, String signature) {
        if (!clientId.equals(settings.clientId()) || clientKey == null) {
            throw SnapRefusal.unauthorized(SERVICE, "Unknown Client");
        }
        if (!SnapSignatures.isSignedBy(clientKey, clientId + "|" + timestamp, signature)) {
            throw SnapRefusal.unauthorized(SERVICE, "Signature");
        }
        Instant now = Instant.now();
        expiries.values().removeIf(now::isAfter);
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        expiries.put(token, now.plus(settings.tokenLifetime()));
        return token;
    }

    boolean isValid(String token) {
        Instant expiry = expiries.get(token);
        return expiry != null && Instant.now().isBefore(expiry);
    }
}
