package id.rewang.kit.messaging;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/**
 * Up while Kafka is away: requests are accepted, their events wait in the outbox. That they wait is said as a warning. Down
 * only when a consumer has ended for good, which a restart mends.
 */
final class MessagingHealth implements HealthIndicator {

    private static final Duration SLOW = Duration.ofSeconds(10);

    private final OutboxRelay relay;
    private final EventConsumers consumers;

    MessagingHealth(OutboxRelay relay, EventConsumers consumers) {
        this.relay = relay;
        this.consumers = consumers;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        health.withDetail("relay", relay.isOwner() ? "owner" : "standby");
        Instant sendingSince = relay.sendingSince();
        if (sendingSince != null && sendingSince.isBefore(Instant.now().minus(SLOW))) {
            health.withDetail("warning", "Kafka has not acknowledged events since " + sendingSince);
        }
        consumers.containers().stream()
                .filter(container -> consumers.isRunning() && !isAlive(container))
                .forEach(container -> health.down().withDetail(String.valueOf(container.getGroupId()), "has ended"));
        return health.build();
    }

    private static boolean isAlive(ConcurrentMessageListenerContainer<String, String> container) {
        return container.isRunning() && container.isChildRunning();
    }
}
