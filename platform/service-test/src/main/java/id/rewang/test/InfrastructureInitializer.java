package id.rewang.test;

import id.rewang.stack.postgres.Database;
import id.rewang.stack.token.TokenIssuer;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points a Spring application at the test infrastructure, with an empty database of its own. */
public final class InfrastructureInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger CONTEXTS = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Database database = TestInfrastructure.postgres().createDatabase("service_" + CONTEXTS.incrementAndGet());
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "rewang-test-infrastructure",
                        Map.of(
                                "spring.datasource.url", database.url(),
                                "spring.datasource.username", database.user(),
                                "spring.datasource.password", database.password(),
                                "spring.kafka.bootstrap-servers",
                                        TestInfrastructure.kafka().bootstrapServers(),
                                "rewang.security.issuers[0].issuer", TokenIssuer.ISSUER,
                                "rewang.security.issuers[0].jwk-set",
                                        TestTokens.jwkSet().toUri().toString())));
    }
}
