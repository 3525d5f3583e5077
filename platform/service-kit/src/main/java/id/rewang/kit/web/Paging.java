package id.rewang.kit.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted: a controller parameter filled from {@code limit} (1–200, default 50) and
 * {@code cursor} (opaque, from the page before).
 *
 * @param after the ordering values of the last item seen, empty on the first page
 */
public record Paging(int limit, List<String> after) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    private static final String SEPARATOR = "\u001f";

    public static Paging first(int limit) {
        return new Paging(limit, List.of());
    }

    /** How many rows to ask the database for: one more than wanted tells whether there is a next page. */
    public int fetch() {
        return limit + 1;
    }

    public @Nullable UUID afterId() {
        return after(values -> UUID.fromString(values.getFirst()));
    }

    /**
     * @param reading makes sense of the ordering values; what it throws means that the cursor is not one of ours
     * @return {@code null} on the first page
     * @throws ProblemException 400 {@code invalid-request} naming the cursor
     */
    public <T> @Nullable T after(Function<List<String>, T> reading) {
        if (after.isEmpty()) {
            return null;
        }
        try {
            return reading.apply(after);
        } catch (RuntimeException foreign) {
            throw invalidCursor();
        }
    }

    static Paging parse(@Nullable String limit, @Nullable String cursor) {
        return new Paging(parseLimit(limit), parseCursor(cursor));
    }

    private static int parseLimit(@Nullable String limit) {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (!limit.matches("\\d{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MAX_LIMIT) {
            throw ProblemException.invalidField("limit", "out-of-range", "must be a number from 1 to " + MAX_LIMIT);
        }
        return Integer.parseInt(limit);
    }

    private static List<String> parseCursor(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return List.of();
        }
        try {
            byte[] decoded = Base64.getUrlDecoder().decode(cursor);
            return Arrays.asList(new String(decoded, StandardCharsets.UTF_8).split(SEPARATOR, -1));
        } catch (IllegalArgumentException foreign) {
            throw invalidCursor();
        }
    }

    static String cursor(List<String> positions) {
        byte[] joined = String.join(SEPARATOR, positions).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined);
    }

    private static ProblemException invalidCursor() {
        return ProblemException.invalidField("cursor", "invalid", "must be the 'next' of the page before");
    }
}
