package id.rewang.kit.messaging;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** What every service would otherwise have to repeat in its own configuration, which may still override it. */
public final class MessagingDefaults implements EnvironmentPostProcessor {

    private static final Map<String, Object> DEFAULTS = Map.ofEntries(
            Map.entry("spring.flyway.locations", "classpath:db/kit,classpath:db/migration"),
            // Two rows of numbers, the kit's below the service's: what the kit adds later comes after the service's
            // own.
            Map.entry("spring.flyway.out-of-order", "true"),
            Map.entry("spring.jpa.open-in-view", "false"),
            Map.entry("spring.jpa.hibernate.ddl-auto", "none"),
            Map.entry("spring.jpa.properties.hibernate.jdbc.batch_size", "100"),
            Map.entry("spring.jpa.properties.hibernate.order_inserts", "true"),
            Map.entry("spring.jpa.properties.hibernate.order_updates", "true"),
            Map.entry("spring.jpa.properties.hibernate.jdbc.time_zone", "UTC"),
            Map.entry("spring.datasource.hikari.maximum-pool-size", "16"),
            Map.entry("spring.datasource.hikari.minimum-idle", "4"),
            Map.entry("spring.datasource.hikari.connection-timeout", "5000"),
            Map.entry("spring.datasource.hikari.data-source-properties.reWriteBatchedInserts", "true"),
            Map.entry("spring.datasource.hikari.data-source-properties.tcpKeepAlive", "true"),
            Map.entry("spring.datasource.hikari.data-source-properties.socketTimeout", "60"),
            // An instance that was killed keeps its partitions for so long; the client's own default is 45 s.
            Map.entry("spring.kafka.consumer.properties.session.timeout.ms", "10000"),
            Map.entry("spring.kafka.consumer.properties.heartbeat.interval.ms", "3000"),
            Map.entry("management.endpoint.health.probes.enabled", "true"),
            // Without Kafka a service still accepts requests, without its database it does not.
            Map.entry("management.endpoint.health.group.readiness.include", "readinessState,db"),
            Map.entry("management.endpoint.health.group.liveness.include", "livenessState,messaging"),
            // The client repeats itself every second while a broker is away; the relay says it once.
            Map.entry("logging.level.org.apache.kafka", "WARN"),
            Map.entry("logging.level.org.apache.kafka.clients.NetworkClient", "ERROR"));

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("rewang-messaging-defaults", DEFAULTS));
    }
}
