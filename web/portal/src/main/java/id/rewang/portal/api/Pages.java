package id.rewang.portal.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a service's list through to its end, or to where the reader has enough. */
public final class Pages {

    /** As many items as the services give at once. */
    public static final int SIZE = 200;

    private static final int MOST = 20_000;

    private Pages() {}

    /**
     * At most {@value #MOST}; what comes after is left out.
     *
     * @param page reads the part of the list at this cursor, {@link #SIZE} items at a time
     */
    public static <T> List<T> all(Function<@Nullable String, Page<T>> page) {
        return first(MOST, page);
    }

    /**
     * @param most what comes after so many is left out
     * @param page reads the part of the list at this cursor, {@link #SIZE} items at a time
     */
    public static <T> List<T> first(int most, Function<@Nullable String, Page<T>> page) {
        List<T> items = new ArrayList<>();
        String cursor = null;
        for (int asked = 0; asked < most; asked += SIZE) {
            Page<T> part = page.apply(cursor);
            items.addAll(part.items());
            cursor = part.next();
            if (cursor == null) {
                break;
            }
        }
        return items.subList(0, Math.min(most, items.size()));
    }
}
