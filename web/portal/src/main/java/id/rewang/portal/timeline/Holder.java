package id.rewang.portal.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who has an order now.
 *
 * @param role  {@code role.ROLE} or {@code holder.ROLE} in the bundles
 * @param task  {@code task.TASK}: what that person is to do
 * @param since since when
 * @param until by when, if there is a time
 */
public record Holder(
        String role,
        String task,
        @Nullable Instant since,
        @Nullable Instant until) {}
