package id.rewang.test;

import id.rewang.stack.kafka.Broker;
import id.rewang.stack.kafka.Topic;
import id.rewang.stack.process.Ports;
import java.util.Collection;
import java.util.List;
import org.testcontainers.kafka.KafkaContainer;

/** Kafka in a container. */
final class DockerKafka implements TestKafka {

    private static final String IMAGE = "apache/kafka:4.3.1";
    private static final int PORT = 9092;

    private final String bootstrapServers;
    private final Broker broker;
    private final Faults faults;

    private DockerKafka(KafkaContainer container) {
        this.bootstrapServers = container.getBootstrapServers();
        this.broker = new Broker(bootstrapServers);
        this.faults = new ContainerFaults(container, broker::answers);
    }

    @SuppressWarnings("resource") // Lives as long as the JVM; Testcontainers removes it then.
    static DockerKafka start() {
        KafkaContainer container = new KafkaContainer(IMAGE)
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_HEAP_OPTS", "-Xmx256m")
                .withEnv("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "8");
        // A fixed port: a container that is started again keeps it.
        container.setPortBindings(List.of("127.0.0.1:%d:%d".formatted(Ports.free(), PORT)));
        container.start();
        return new DockerKafka(container);
    }

    @Override
    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void createTopics(Collection<Topic> topics) {
        broker.createTopics(topics);
    }

    @Override
    public void kill() {
        faults.kill();
    }

    @Override
    public void restart() {
        faults.restart();
    }

    @Override
    public void freeze() {
        faults.freeze();
    }

    @Override
    public void thaw() {
        faults.thaw();
    }
}
