package id.rewang.test;

import id.rewang.stack.kafka.Topic;
import java.util.Collection;

/** The Kafka of this test run. Topics are not created by being used. */
public interface TestKafka extends Faults {

    String bootstrapServers();

    /** Creates the topics that do not exist yet. */
    void createTopics(Collection<Topic> topics);
}
