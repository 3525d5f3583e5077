package id.rewang.test;

import id.rewang.stack.kafka.LocalKafka;
import id.rewang.stack.kafka.Topic;
import id.rewang.stack.process.Ports;
import java.nio.file.Path;
import java.util.Collection;

/** The local stack's Kafka. */
final class EmbeddedKafka implements TestKafka {

    private final LocalKafka server;

    private EmbeddedKafka(LocalKafka server) {
        this.server = server;
    }

    static EmbeddedKafka start() {
        Path directory = TestDirectory.create("kafka");
        LocalKafka server = LocalKafka.start(directory, Ports.free(), LocalKafka.QUICKLY);
        TestDirectory.onExit(directory, server);
        return new EmbeddedKafka(server);
    }

    @Override
    public String bootstrapServers() {
        return server.bootstrapServers();
    }

    @Override
    public void createTopics(Collection<Topic> topics) {
        server.createTopics(topics);
    }

    @Override
    public void kill() {
        server.kill();
    }

    @Override
    public void restart() {
        server.restart();
    }

    @Override
    public void freeze() {
        server.freeze();
    }

    @Override
    public void thaw() {
        server.thaw();
    }
}
