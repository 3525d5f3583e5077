package id.rewang.kit.security;

import java.net.URL;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param jwkSet    where the public keys of the identity provider are: a {@code file:} or {@code http(s):} URL
 * @param openPaths paths that need no token because they check a signature of their own
 */
@ConfigurationProperties("rewang.security")
record SecurityProperties(
        URL jwkSet,
        @DefaultValue("rewang-local") String issuer,
        @DefaultValue List<String> openPaths) {}
