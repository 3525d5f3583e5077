package id.rewang.payment.config;

import id.rewang.payment.bank.SignatureEncoding;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What was agreed with the bank.
 *
 * @param url              scheme, host and port
 * @param path             of its SNAP BI interface, without {@code /v1.0}
 * @param code             its own three-digit bank code
 * @param clientId         X-CLIENT-KEY and X-PARTNER-ID
 * @param privateKeyFile   our RSA key (PEM, PKCS 8) that signs token requests
 * @param clientSecretFile file with the secret of the symmetric signatures
 * @param publicKeyFile    the bank's RSA key (PEM, X.509) that its callbacks are checked with
 * @param timeout          for connecting, and again for a whole answer; below half a minute, so that a step at the bank ends
 *                         before its lease
 */
@ConfigurationProperties("rewang.bank")
record BankProperties(
        URI url,
        @DefaultValue("/snap") String path,
        @DefaultValue("114") String code,
        String clientId,
        @DefaultValue("95221") String channelId,
        Path privateKeyFile,
        Path clientSecretFile,
        Path publicKeyFile,
        @DefaultValue("BASE64") SignatureEncoding encoding,
        @DefaultValue("PT10S") Duration timeout) {}
