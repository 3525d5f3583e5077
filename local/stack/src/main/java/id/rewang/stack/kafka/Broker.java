package id.rewang.stack.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** Administration of a running Kafka, whoever started it. */
public final class Broker {

    private static final short REPLICATION = 1;
    private static final int READY_TIMEOUT_MS = 2_000;
    private static final int REQUEST_TIMEOUT_MS = 30_000;

    private final String bootstrapServers;

    public Broker(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Whether a broker answers and is ready to host topics. */
    public boolean answers() {
        try (Admin admin = admin(READY_TIMEOUT_MS)) {
            return !admin.describeCluster()
                    .nodes()
                    .get(READY_TIMEOUT_MS, TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Creates the topics that do not exist yet; existing ones stay as they are. */
    public void createTopics(Collection<Topic> topics) {
        try (Admin admin = admin(REQUEST_TIMEOUT_MS)) {
            Map<String, KafkaFuture<Void>> created = new HashMap<>(
                    admin.createTopics(topics.stream().map(Broker::newTopic).toList())
                            .values());
            for (KafkaFuture<Void> one : created.values()) {
                awaitCreated(one);
            }
        }
    }

    private static NewTopic newTopic(Topic topic) {
        return new NewTopic(topic.name(), topic.partitions(), REPLICATION).configs(topic.settings());
    }

    private static void awaitCreated(KafkaFuture<Void> creation) {
        try {
            creation.get(REQUEST_TIMEOUT_MS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("Cannot create a topic: " + e.getCause(), e.getCause());
            }
        } catch (TimeoutException e) {
            throw new IllegalStateException("Kafka did not create a topic in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while creating topics", e);
        }
    }

    private Admin admin(int timeoutMs) {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                timeoutMs,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                timeoutMs));
    }
}
