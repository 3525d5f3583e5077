package id.rewang.portal.live;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Hears what is published from now on, in each portal instance for itself: no consumer group, no committed offset, because a
 * page that was not open has nothing to catch up with. While Kafka is away, pages are as fresh as their last loading.
 */
@Component
class EventTail implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EventTail.class);
    private static final List<String> TOPICS = List.of("procurement.order.events", "payment.payment.events");
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(1);

    private final ConsumerFactory<String, String> consumers;
    private final OrderNews news;

    private volatile boolean running;
    private volatile boolean listening;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Consumer<String, String> consumer;

    EventTail(ConsumerFactory<String, String> consumers, OrderNews news) {
        this.consumers = consumers;
        this.news = news;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("event-tail").start(this::hearForEver);
    }

    @Override
    public void stop() {
        running = false;
        Thread listener = thread;
        Consumer<String, String> current = consumer;
        if (current != null) {
            current.wakeup();
        }
        if (listener != null) {
            listener.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Whether what is published now would be heard. */
    boolean isListening() {
        return listening;
    }

    private void hearForEver() {
        while (isRunning()) {
            try (Consumer<String, String> current = consumers.createConsumer(null, null, null)) {
                consumer = current;
                hear(current);
            } catch (WakeupException stopped) {
                log.debug("stopped");
            } catch (KafkaException away) {
                log.warn("no live updates for now: {}", away.toString());
                pause();
            } finally {
                listening = false;
                consumer = null;
            }
        }
    }

    private void hear(Consumer<String, String> current) {
        List<TopicPartition> partitions =
                TOPICS.stream().flatMap(topic -> partitions(topic, current)).toList();
        current.assign(partitions);
        current.seekToEnd(partitions);
        partitions.forEach(current::position);
        listening = true;
        while (isRunning()) {
            for (ConsumerRecord<String, String> event : current.poll(POLL)) {
                news.heard(event.value());
            }
        }
    }

    /** @throws KafkaException when nobody has made the topic yet */
    private static Stream<TopicPartition> partitions(String topic, Consumer<String, String> current) {
        List<PartitionInfo> found = current.partitionsFor(topic, PATIENCE);
        if (found == null || found.isEmpty()) {
            throw new KafkaException("there is no topic " + topic);
        }
        return found.stream().map(partition -> new TopicPartition(topic, partition.partition()));
    }

    private static void pause() {
        try {
            Thread.sleep(BEFORE_TRYING_AGAIN);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
