package id.rewang.kit.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event as it waits in the outbox. The payload is UTF-8, passed through as the database holds it. */
record OutboxRow(
        long position,
        String id,
        String topic,
        String key,
        long sequence,
        String type,
        Instant time,
        @Nullable String causationId,
        @Nullable String traceparent,
        byte @Nullable [] payload,
        Instant createdAt) {}
