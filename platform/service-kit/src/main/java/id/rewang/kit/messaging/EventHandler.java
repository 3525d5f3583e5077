package id.rewang.kit.messaging;

import java.util.List;
import java.util.Set;

/**
 * A service's reaction to the events of one topic. Each event is applied exactly once per consumer: the inbox row, the
 * handler's changes and its outgoing events commit together, the Kafka offset after them.
 *
 * <p>Handlers of a poll's records share one transaction; if it fails, every record is done again in a transaction of its
 * own. A failure that will not go away by waiting parks the record's key; later events of that key wait behind it.
 */
public interface EventHandler {

    /** Stable name of this consumer, also its Kafka consumer group: {@code <service>.<topic>}. */
    String consumer();

    String topic();

    /** The types this handler reacts to; events of other types on the topic are counted as applied and skipped. */
    Set<String> types();

    /**
     * Whether the topic is compacted and carries full snapshots: then sequences may be missing (the newest snapshot says
     * all), an older snapshot than the last one applied is skipped, and a tombstone arrives with a null body. On all
     * other topics an event beyond a gap waits until the gap is filled.
     */
    default boolean stateTopic() {
        return false;
    }

    /**
     * Called once per transaction before {@link #handle}, with all events about to be handled: the place to lock and load
     * everything they need in one global order (aggregates by id, then budget, stock and account counters by id).
     */
    default void prepare(List<IncomingEvent> events) {}

    void handle(IncomingEvent event);
}
