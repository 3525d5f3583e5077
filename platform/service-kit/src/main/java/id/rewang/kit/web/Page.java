package id.rewang.kit.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next cursor of the following page, {@code null} on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /**
     * @param fetched   up to {@link Paging#fetch()} items in a total order
     * @param positions the values of an item in that order, from which the next page goes on
     */
    public static <T> Page<T> of(List<T> fetched, Paging paging, Function<T, List<String>> positions) {
        if (fetched.size() <= paging.limit()) {
            return new Page<>(List.copyOf(fetched), null);
        }
        List<T> items = List.copyOf(fetched.subList(0, paging.limit()));
        return new Page<>(items, Paging.cursor(positions.apply(items.getLast())));
    }

    public <R> Page<R> map(Function<? super T, R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), next);
    }
}
