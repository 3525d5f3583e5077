package id.rewang.payment.bank;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Decides whether a callback is the bank's, by its SHA256withRSA signature and the time that it was signed at, and reads it. A
 * repeated callback is good again: what it says is applied by reference, not by count.
 */
public final class SnapCallbackVerifier {

    /** How far the bank's clock may be from ours, the way included. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final PublicKey bankKey;
    private final SignatureEncoding encoding;
    private final String clientId;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    /** The callback is not the bank's, or says nothing that can be read. */
    public static final class CallbackRefused extends RuntimeException {

        private final boolean isAuthentic;

        CallbackRefused(boolean isAuthentic, String message) {
            super(message);
            this.isAuthentic = isAuthentic;
        }

        /** True: the bank's, but malformed (400). False: not the bank's (401). */
        public boolean isAuthentic() {
            return isAuthentic;
        }
    }

    /**
     * @param clientId that the callback must name in X-PARTNER-ID
     * @param clock    of real time, which banks sign with
     */
    public SnapCallbackVerifier(PublicKey bankKey, SignatureEncoding encoding, String clientId, Clock clock) {
        this.bankKey = bankKey;
        this.encoding = encoding;
        this.clientId = clientId;
        this.clock = clock;
    }

    /**
     * @param path      of the request, as the bank addressed it
     * @param timestamp X-TIMESTAMP
     * @param signature X-SIGNATURE
     * @param partnerId X-PARTNER-ID
     * @throws CallbackRefused when it is not the bank's or cannot be read
     */
    public BankNotification verified(
            String method,
            String path,
            byte[] body,
            @Nullable String timestamp,
            @Nullable String signature,
            @Nullable String partnerId) {
        String text = new String(body, StandardCharsets.UTF_8);
        if (timestamp == null || signature == null || !clientId.equals(partnerId)) {
            throw new CallbackRefused(false, "X-TIMESTAMP, X-SIGNATURE or X-PARTNER-ID is missing or wrong");
        }
        if (!isSigned(method, path, text, timestamp, signature)) {
            throw new CallbackRefused(false, "the signature is not the bank's");
        }
        if (!isFresh(timestamp)) {
            throw new CallbackRefused(
                    false, "X-TIMESTAMP is no time or more than " + TOLERANCE.toMinutes() + " minutes off");
        }
        return read(text);
    }

    private boolean isSigned(String method, String path, String body, String timestamp, String signature) {
        try {
            return SnapSignature.isNotificationOf(bankKey, encoding.decode(signature), method, path, body, timestamp);
        } catch (IllegalArgumentException notEncodedSo) {
            return false;
        }
    }

    private boolean isFresh(String timestamp) {
        try {
            Instant signedAt = OffsetDateTime.parse(timestamp).toInstant();
            return Duration.between(signedAt, clock.instant()).abs().compareTo(TOLERANCE) <= 0;
        } catch (DateTimeException notATime) {
            return false;
        }
    }

    private BankNotification read(String text) {
        try {
            JsonNode body = json.readTree(text);
            String reference = body.path("originalPartnerReferenceNo").asString("");
            TransferStatus status = SnapStatus.of(body);
            if (!reference.isEmpty() && !(status instanceof TransferStatus.Unknown)) {
                return new BankNotification(reference, status);
            }
        } catch (JacksonException notJson) {
            throw new CallbackRefused(true, "the body is no JSON");
        }
        throw new CallbackRefused(true, "originalPartnerReferenceNo or latestTransactionStatus is missing or unknown");
    }
}
