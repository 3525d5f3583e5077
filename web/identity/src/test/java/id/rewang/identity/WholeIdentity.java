package id.rewang.identity;

import id.rewang.stack.process.Ports;
import id.rewang.stack.process.SecretFile;
import id.rewang.stack.token.TokenIssuer;
import id.rewang.test.InfrastructureInitializer;
import id.rewang.test.RewangServiceTest;
import id.rewang.test.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.convention.TestBean;

/** The whole provider, as production has it, on a real PostgreSQL, with a clock that tests move. */
@RewangServiceTest(classes = IdentityProvider.class)
@ContextConfiguration(initializers = {InfrastructureInitializer.class, WholeIdentity.OwnAddress.class})
@SuppressWarnings("NullAway.Init")
public abstract class WholeIdentity {

    protected static final String PORTAL = "http://127.0.0.1:1";
    protected static final String PORTAL_SECRET = "the portal's secret in this test";

    @TestBean
    protected java.time.Clock clock;

    @Autowired
    protected IdentitySettings settings;

    @Autowired
    protected JdbcClient db;

    static java.time.Clock clock() {
        return new MovingClock();
    }

    protected MovingClock time() {
        return (MovingClock) clock;
    }

    protected String issuer() {
        return settings.issuer().toString();
    }

    protected Api api() {
        return Api.administrator(issuer());
    }

    protected Browser browser() {
        return new Browser(issuer());
    }

    protected RelyingParty portal() {
        return new RelyingParty(issuer(), PORTAL, PORTAL_SECRET);
    }

    /** The address must be known before the server listens: it is what tokens name. */
    static final class OwnAddress implements ApplicationContextInitializer<ConfigurableApplicationContext> {

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
}
