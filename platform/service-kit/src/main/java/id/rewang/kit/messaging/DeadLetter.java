package id.rewang.kit.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key whose events wait for an operator or for a missing event.
 *
 * @param reason   {@code POISON}: its first waiting event failed and is to be redriven; {@code GAP}: an event before it
 *                 has not arrived yet
 * @param eventId  id of the first waiting event
 * @param sequence of the first waiting event
 * @param waiting  events that wait, the first included
 * @param attempts how often the first one has failed
 * @param note     what an operator has written about it; {@code null} when nobody has looked after it yet
 */
public record DeadLetter(
        String consumer,
        String topic,
        String key,
        String reason,
        String error,
        String eventId,
        String eventType,
        long sequence,
        long waiting,
        int attempts,
        Instant parkedAt,
        @Nullable Note note) {

    /** @param by name of the operator */
    public record Note(String text, String by, Instant at) {}
}
