package id.rewang.identity;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param issuer             address of this provider as browsers reach it; what its tokens name
 * @param sealFile           holds the password that private keys are sealed with in the database
 * @param rotateKeysAfter    age at which the signing key is replaced
 * @param portal             the pages that people sign in to
 * @param firstAdministrator who gets a link to an empty system; none by default
 * @param cityProvider       which other provider says who people of a city are; none by default
 */
@ConfigurationProperties("rewang.identity")
public record IdentitySettings(
        URI issuer,
        Path sealFile,
        @DefaultValue("30d") Duration rotateKeysAfter,
        Portal portal,
        @Nullable FirstAdministrator firstAdministrator,
        @Nullable CityProvider cityProvider) {

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

    /**
     * A city's own OpenID provider.
     *
     * @param issuer           as its discovery document has it
     * @param name             what people call it
     * @param region           the city or regency whose people it names; it is believed of nobody else
     * @param clientId         what we are called there
     * @param clientSecretFile holds the password that we prove ourselves with there
     * @param accountClaim     the claim that names somebody: by their civil servant's number, {@code sub} by their account
     */
    public record CityProvider(
            URI issuer,
            String name,
            String region,
            String clientId,
            Path clientSecretFile,
            @DefaultValue("nip") String accountClaim) {

        public CityProvider {
            if (Stream.<Object>of(issuer, name, region, clientId, clientSecretFile)
                    .anyMatch(Objects::isNull)) {
                throw new IllegalArgumentException("rewang.identity.city-provider needs"
                        + " issuer, name, region, client-id and client-secret-file");
            }
        }
    }
}
