package id.rewang.portal.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step on an order's way, as the timeline shows it.
 *
 * @param name   {@code step.NAME} in the bundles
 * @param at     when it was last got on with
 * @param who    who did that
 * @param detail number or numbers, such as that of the surat pesanan
 */
public record Step(
        String name,
        Degree degree,
        @Nullable Instant at,
        @Nullable String who,
        @Nullable String detail) {

    public enum Degree {
        DONE,
        PARTLY,
        NOW,
        OPEN,
        /** The order ended here. */
        STOPPED
    }

    Step as(Degree other) {
        return new Step(name, other, at, who, detail);
    }
}
