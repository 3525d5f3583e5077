package id.rewang.kit.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Sets up outbox, relay, and an inbox for each {@link EventHandler} bean of the service. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnBean({JdbcConnectionDetails.class, JdbcTemplate.class})
@EnableConfigurationProperties(MessagingProperties.class)
public class MessagingAutoConfiguration {

    private final String service;
    private final MessagingProperties properties;

    MessagingAutoConfiguration(@Value("${rewang.service}") String service, MessagingProperties properties) {
        this.service = service;
        this.properties = properties;
    }

    @Bean
    @ConditionalOnMissingBean
    CrashPoint crashPoint() {
        return moment -> {};
    }

    @Bean
    OutboxRelay outboxRelay(
            JdbcConnectionDetails database,
            ProducerFactory<?, ?> kafka,
            CrashPoint crashPoint,
            MeterRegistry registry) {
        return new OutboxRelay(
                database,
                kafka.getConfigurationProperties(),
                service,
                properties.relay(),
                crashPoint,
                new RelayMetrics(registry));
    }

    @Bean
    Outbox outbox(
            JdbcTemplate jdbc,
            ObjectProvider<EntityManagerFactory> entityManagers,
            JsonMapper json,
            ObjectProvider<Clock> clock,
            CrashPoint crashPoint,
            OutboxRelay relay) {
        return new JdbcOutbox(
                jdbc,
                entityManagers.getIfAvailable(),
                json,
                clock.getIfAvailable(Clock::systemUTC),
                crashPoint,
                relay::wake,
                properties.maxEventBytes());
    }

    @Bean
    Inboxes inboxes(
            ObjectProvider<EventHandler> handlers,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            CrashPoint crashPoint,
            MeterRegistry registry) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        return new Inboxes(handlers.orderedStream()
                .map(handler -> new Inbox(
                        handler, jdbc, transaction, crashPoint, new InboxMetrics(registry, handler.consumer())))
                .toList());
    }

    @Bean
    EventConsumers eventConsumers(Inboxes inboxes, ConsumerFactory<?, ?> kafka) {
        return new EventConsumers(inboxes.all(), kafka.getConfigurationProperties(), properties.inbox());
    }

    @Bean
    DeadLetters deadLetters(JdbcTemplate jdbc, Inboxes inboxes) {
        return new DeadLetters(jdbc, inboxes.all());
    }

    @Bean
    @ConditionalOnWebApplication
    DeadLetterController deadLetterController(DeadLetters deadLetters) {
        return new DeadLetterController(deadLetters);
    }

    @Bean
    MessagingGauges messagingGauges(
            MeterRegistry registry, JdbcTemplate jdbc, OutboxRelay relay, EventConsumers consumers) {
        return new MessagingGauges(registry, jdbc, relay, consumers);
    }

    @Bean("messagingHealthIndicator")
    MessagingHealth messagingHealth(OutboxRelay relay, EventConsumers consumers) {
        return new MessagingHealth(relay, consumers);
    }

    /** One inbox a handler; a consumer's name belongs to one handler alone. */
    record Inboxes(List<Inbox> all) {
        Inboxes {
            long consumers = all.stream()
                    .map(inbox -> inbox.handler().consumer())
                    .distinct()
                    .count();
            if (consumers != all.size()) {
                throw new IllegalStateException("Two event handlers have the same consumer name");
            }
        }
    }
}
