package id.rewang.kit.messaging;

import java.util.List;

/**
 * Where use cases leave their events. Rows are written in the caller's transaction; the relay publishes them after the
 * commit, in order per topic and key, at least once.
 *
 * <p>Call it last in a use case: it takes the lock that serialises a key's events, and nothing may be locked after it.
 */
public interface Outbox {

    /**
     * Appends the events in one database call, each with the next sequence of its topic and key.
     *
     * @throws IllegalStateException    outside a transaction
     * @throws IllegalArgumentException when a body is larger than the broker accepts, or cannot be written as JSON
     */
    void append(List<OutgoingEvent> events);
}
