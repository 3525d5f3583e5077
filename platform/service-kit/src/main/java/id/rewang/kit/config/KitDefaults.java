package id.rewang.kit.config;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Gives every service the same defaults; whatever is set anywhere else wins. */
public final class KitDefaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "rewang kit defaults",
                        Map.ofEntries(
                                Map.entry("server.address", "127.0.0.1"),
                                Map.entry("server.shutdown", "graceful"),
                                Map.entry("server.tomcat.max-http-form-post-size", "1MB"),
                                // Few: each holds a connection of the pool or waits for one.
                                Map.entry("server.tomcat.threads.max", "64"),
                                Map.entry("spring.servlet.multipart.max-file-size", "10MB"),
                                Map.entry("spring.servlet.multipart.max-request-size", "11MB"),
                                Map.entry("management.endpoints.web.exposure.include", "health,metrics,prometheus"),
                                // Open to all: what a page can do, another government system can do too.
                                Map.entry("springdoc.api-docs.enabled", "true"),
                                Map.entry("springdoc.writer-with-order-by-keys", "true"))));
    }
}
