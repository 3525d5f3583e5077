package id.rewang.bank;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code bank.*}.
 *
 * @param data                directory of the journal
 * @param code                own three-digit bank code; transfers to it are intrabank
 * @param clientId            the only customer's X-CLIENT-KEY and X-PARTNER-ID
 * @param clientPublicKeyFile PEM (X.509); without it no token is issued
 * @param clientSecretFile    shared secret of the symmetric signatures; without it no transfer is taken
 * @param privateKeyFile      PEM (PKCS 8) that signs callbacks; without it none are sent
 * @param callbackUrl         where callbacks go; without it none are sent
 */
@ConfigurationProperties("bank")
public record BankSettings(
        Path data,
        String code,
        String name,
        String bic,
        String clientId,
        @Nullable Path clientPublicKeyFile,
        @Nullable Path clientSecretFile,
        @Nullable Path privateKeyFile,
        @Nullable URI callbackUrl,
        Duration tokenLifetime,
        Duration interbankDelay,
        Duration callbackRetry) {}
