package id.rewang.invariants;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to check.
 *
 * @param databases one a service; all three, or what spans services cannot be judged
 * @param history   the client's own record of acknowledged requests, JSON lines; {@code null} if there is none
 * @param quiet     how long a difference between services must stand unchanged before it counts as a violation
 */
public record CheckRequest(
        Map<Service, DatabaseAddress> databases, @Nullable Path history, Duration quiet) {

    public CheckRequest {
        for (Service service : Service.values()) {
            if (!databases.containsKey(service)) {
                throw new IllegalArgumentException("No database given for " + service.id());
            }
        }
        if (quiet.isNegative() || quiet.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("Quiet time must lie between 0 and 3600 seconds, not " + quiet);
        }
        databases = Map.copyOf(databases);
    }
}
