package id.rewang.kit.security;

import java.net.URL;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param issuers   whose tokens are believed
 * @param openPaths paths that need no token because they check a signature of their own
 */
@ConfigurationProperties("rewang.security")
record SecurityProperties(
        @DefaultValue List<Issuer> issuers, @DefaultValue List<String> openPaths) {

    SecurityProperties {
        if (issuers.isEmpty()) {
            throw new IllegalArgumentException("rewang.security.issuers names nobody whose tokens could be believed");
        }
    }

    /**
     * An identity provider.
     *
     * @param issuer what its tokens carry as {@code iss}
     * @param jwkSet where its public keys are: a {@code file:} or {@code http(s):} URL
     */
    record Issuer(String issuer, URL jwkSet) {}
}
