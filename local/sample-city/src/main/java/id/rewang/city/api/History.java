package id.rewang.city.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that a service acknowledged; whoever checks the databases later asks whether all of it is still there. */
@FunctionalInterface
public interface History {

    /** Called once for each 2xx answer to a request that changes something, before the caller sees the answer. */
    void acknowledged(Entry entry);

    /**
     * @param key idempotency key; null for PUT
     * @param id  of the resource that was made or changed; null where the answer names none
     */
    record Entry(
            Instant time,
            Service service,
            String method,
            String path,
            @Nullable String key,
            String subject,
            int status,
            @Nullable String id) {}
}
