package id.rewang.kit.messaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** Runs a Kafka listener container for each handler. */
final class EventConsumers implements SmartLifecycle {

    private static final long COMMIT_OFFSETS_EVERY_MS = 500;

    private final List<ConcurrentMessageListenerContainer<String, String>> containers = new ArrayList<>();
    private final boolean enabled;
    private volatile boolean running;

    EventConsumers(List<Inbox> inboxes, Map<String, Object> kafka, MessagingProperties.Inbox settings) {
        this.enabled = settings.enabled();
        for (Inbox inbox : inboxes) {
            containers.add(container(inbox, kafka, settings));
        }
    }

    private static ConcurrentMessageListenerContainer<String, String> container(
            Inbox inbox, Map<String, Object> kafka, MessagingProperties.Inbox settings) {
        EventHandler handler = inbox.handler();
        ContainerProperties properties = new ContainerProperties(handler.topic());
        properties.setGroupId(handler.consumer());
        properties.setClientId(handler.consumer());
        properties.setMessageListener((BatchMessageListener<String, String>) inbox::receive);
        // The inbox knows what is applied; the offset only says where to start reading again.
        properties.setAckMode(AckMode.TIME);
        properties.setAckTime(COMMIT_OFFSETS_EVERY_MS);
        properties.setPollTimeout(1000);
        ConcurrentMessageListenerContainer<String, String> container = new ConcurrentMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(
                        consumerSettings(kafka, settings), new StringDeserializer(), new StringDeserializer()),
                properties);
        container.setBeanName(handler.consumer());
        container.setConcurrency(settings.concurrency());
        container.setCommonErrorHandler(new DefaultErrorHandler(retryForEver(settings)));
        return container;
    }

    private static Map<String, Object> consumerSettings(Map<String, Object> kafka, MessagingProperties.Inbox settings) {
        Map<String, Object> consumer = new HashMap<>(kafka);
        consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        consumer.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batchRecords());
        consumer.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        consumer.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                List.of(CooperativeStickyAssignor.class.getName()));
        return consumer;
    }

    private static ExponentialBackOff retryForEver(MessagingProperties.Inbox settings) {
        ExponentialBackOff backOff = new ExponentialBackOff(100, 2);
        backOff.setMaxInterval(settings.maxBackOff().toMillis());
        return backOff;
    }

    List<ConcurrentMessageListenerContainer<String, String>> containers() {
        return List.copyOf(containers);
    }

    @Override
    public void start() {
        running = true;
        containers.forEach(ConcurrentMessageListenerContainer::start);
    }

    @Override
    public void stop() {
        containers.parallelStream().forEach(ConcurrentMessageListenerContainer::stop);
        running = false;
    }

    @Override
    public boolean isAutoStartup() {
        return enabled;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Started after the relay and stopped before it. */
    @Override
    public int getPhase() {
        return 1000;
    }
}
