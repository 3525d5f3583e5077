package id.rewang.kit.messaging;

import org.jspecify.annotations.Nullable;

/** An incoming event with what only the inbox needs to know of it: its trace and where in Kafka it was found. */
record Received(IncomingEvent event, @Nullable String traceparent, int partition, long offset) {

    String key() {
        return event.key();
    }

    long sequence() {
        return event.sequence();
    }
}
