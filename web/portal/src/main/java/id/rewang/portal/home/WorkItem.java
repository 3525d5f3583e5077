package id.rewang.portal.home;

import id.rewang.portal.api.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits.
 *
 * @param title  what it is, as the person knows it
 * @param detail with whom, or of what
 * @param href   page where it is done
 * @param due    until when
 * @param late   past due
 */
public record WorkItem(
        String title,
        String detail,
        @Nullable Money amount,
        String href,
        @Nullable Instant due,
        boolean late) {}
