package id.rewang.identity;

import id.rewang.stack.process.Ports;
import id.rewang.stack.process.SecretFile;
import id.rewang.stack.token.TokenIssuer;
import id.rewang.test.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The address must be known before the server listens: it is what tokens name. */
public final class OwnAddress implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String PORTAL = "http://127.0.0.1:1";
    static final String PORTAL_SECRET = "the portal's secret in this test";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path secrets = Files.createTempDirectory("identity");
            Path portal = secrets.resolve("portal");
            Path seal = secrets.resolve("seal");
            SecretFile.write(portal, PORTAL_SECRET);
            SecretFile.password(seal);
            portal.toFile().deleteOnExit();
            seal.toFile().deleteOnExit();
            secrets.toFile().deleteOnExit();
            String port = Integer.toString(Ports.free());
            String issuer = "http://127.0.0.1:" + port;
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "own address",
                            Map.of(
                                    "server.port",
                                    port,
                                    "rewang.identity.issuer",
                                    issuer,
                                    "rewang.identity.seal-file",
                                    seal.toString(),
                                    "rewang.identity.portal.url",
                                    PORTAL,
                                    "rewang.identity.portal.secret-file",
                                    portal.toString(),
                                    "rewang.security.issuers[0].issuer",
                                    TokenIssuer.ISSUER,
                                    "rewang.security.issuers[0].jwk-set",
                                    TestTokens.jwkSet().toUri().toString(),
                                    "rewang.security.issuers[1].issuer",
                                    issuer,
                                    "rewang.security.issuers[1].jwk-set",
                                    issuer + "/oauth2/jwks")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
