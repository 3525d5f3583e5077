package id.rewang.identity;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param issuer             address of this provider as browsers reach it; what its tokens name
 * @param sealFile           holds the password that private keys are sealed with in the database
 * @param rotateKeysAfter    age at which the signing key is replaced
 * @param portal             the pages that people sign in to
 * @param firstAdministrator who gets a link to an empty system; none by default
 */
@ConfigurationProperties("rewang.identity")
public record IdentitySettings(
        URI issuer,
        Path sealFile,
        @DefaultValue("30d") Duration rotateKeysAfter,
        Portal portal,
        @Nullable FirstAdministrator firstAdministrator) {

    /**
     * @param url        as browsers reach it, without a slash at the end
     * @param secretFile holds the password that the portal proves itself with
     */
    public record Portal(URI url, Path secretFile) {}

    /**
     * @param region   the city or regency
     * @param linkFile where the link is written, readable by its owner only
     */
    public record FirstAdministrator(String region, Path linkFile) {}
}
