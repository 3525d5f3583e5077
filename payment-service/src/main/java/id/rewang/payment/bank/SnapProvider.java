package id.rewang.payment.bank;

import java.net.URI;
import java.security.PrivateKey;
import java.time.Duration;

/**
 * One bank that speaks SNAP BI, and what was agreed with it.
 *
 * @param base          address up to and without {@code /v1.0}, e.g. {@code https://api.bank.example/snap}
 * @param bankCode      the bank's own three-digit code: a beneficiary with it is paid intrabank
 * @param clientId      X-CLIENT-KEY and X-PARTNER-ID
 * @param channelId     CHANNEL-ID
 * @param clientSecret  of the symmetric signatures
 * @param clientKey     signs token requests
 * @param timeout       for connecting, and again for a whole answer
 */
public record SnapProvider(
        URI base,
        String bankCode,
        String clientId,
        String channelId,
        String clientSecret,
        PrivateKey clientKey,
        SignatureEncoding encoding,
        Duration timeout) {}
