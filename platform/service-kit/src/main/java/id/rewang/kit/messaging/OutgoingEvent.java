package id.rewang.kit.messaging;

import org.jspecify.annotations.Nullable;

/**
 * An event to be published once the current transaction has committed.
 *
 * @param topic       Kafka topic; events of one key on one topic stay in the order in which they were appended
 * @param key         what the events are about: the order id on process topics, the thing's own id on state topics; at most
 *                    255 characters
 * @param type        CloudEvents type without version suffix handling, such as {@code procurement.OrderSubmitted.v1};
 *                    never a class name
 * @param body        written as JSON when appended, so that what cannot be written fails the use case, not the relay;
 *                    {@code null} is a tombstone: the key is erased
 * @param causationId id of the event that this one answers, if any
 */
public record OutgoingEvent(
        String topic,
        String key,
        String type,
        @Nullable Object body,
        @Nullable String causationId) {

    /** A key is part of indexes, which hold no long texts. */
    static final int MAX_KEY_LENGTH = 255;
}
