package id.rewang.portal.operating;

import id.rewang.portal.api.Operations.DeadLetter;
import id.rewang.portal.api.Page;
import org.jspecify.annotations.Nullable;

/**
 * How far a service is with its events.
 *
 * @param outboxDepth  events that Kafka has not acknowledged yet; {@code null} when the service does not know
 * @param oldestUnsent age of the oldest of them in seconds
 * @param lag          records that its consumers have not read yet
 * @param letters      keys whose events wait; {@code null} when the service does not answer
 */
public record ServiceState(
        String name,
        @Nullable Double outboxDepth,
        @Nullable Double oldestUnsent,
        @Nullable Double lag,
        @Nullable Double unreadable,
        @Nullable Page<DeadLetter> letters) {

    static ServiceState silent(String name) {
        return new ServiceState(name, null, null, null, null, null);
    }

    public boolean isAvailable() {
        return letters != null;
    }
}
