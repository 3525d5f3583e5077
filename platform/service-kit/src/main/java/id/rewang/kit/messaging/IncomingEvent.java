package id.rewang.kit.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One CloudEvent as read from Kafka, header attributes taken out, body still JSON text.
 *
 * @param sequence position among all events of this key on this topic, from 1
 * @param body     JSON; {@code null} for a tombstone
 */
public record IncomingEvent(
        String topic,
        String key,
        String id,
        String type,
        String source,
        Instant time,
        long sequence,
        @Nullable String causationId,
        @Nullable String body) {}
