package id.rewang.portal.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a service's list through to its end. */
public final class Pages {

    /** As many items as the services give at once. */
    public static final int SIZE = 200;

    /** So many pages at most; what comes after is left out. */
    private static final int MOST = 100;

    private Pages() {}

    /** @param page reads the part of the list at this cursor, {@link #SIZE} items at a time */
    public static <T> List<T> all(Function<@Nullable String, Page<T>> page) {
        List<T> all = new ArrayList<>();
        String cursor = null;
        for (int read = 0; read < MOST; read++) {
            Page<T> part = page.apply(cursor);
            all.addAll(part.items());
            cursor = part.next();
            if (cursor == null) {
                break;
            }
        }
        return all;
    }
}
