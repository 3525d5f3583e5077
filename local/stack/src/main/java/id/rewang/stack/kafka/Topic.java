package id.rewang.stack.kafka;

import java.util.Map;

/**
 * A topic to be created.
 *
 * @param partitions fixed for the topic's life: changing it would move keys between partitions and break their order
 * @param settings   topic settings such as {@code cleanup.policy}
 */
public record Topic(String name, int partitions, Map<String, String> settings) {

    public Topic {
        settings = Map.copyOf(settings);
    }

    /** Events that are kept for ever. */
    public static Topic keptForEver(String name, int partitions) {
        return new Topic(
                name, partitions, Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1"));
    }

    /** Full snapshots of which the latest of each key is kept. */
    public static Topic compacted(String name, int partitions) {
        return new Topic(name, partitions, Map.of("cleanup.policy", "compact"));
    }
}
