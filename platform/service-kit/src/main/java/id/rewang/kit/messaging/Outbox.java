package id.rewang.kit.messaging;

import java.util.List;

/**
 * Where use cases leave their events. Rows are written in the caller's transaction; the relay publishes them after the
 * commit, in order per topic and key, at least once.
 *
 * <p>The lock that serialises a key's events is the last one a transaction takes: what is appended is held back until just
 * before the commit, after the changes of the persistence context are written, and goes to the database in one call.
 */
public interface Outbox {

    /**
     * Appends the events, each with the next sequence of its topic and key. An event appended by an {@link EventHandler}
     * without a causation names the event being handled as its cause.
     *
     * @throws IllegalStateException    outside a transaction, or when one transaction appends more than 10,000 events
     * @throws IllegalArgumentException when a body is larger than the broker accepts, or cannot be written as JSON
     */
    void append(List<OutgoingEvent> events);
}
