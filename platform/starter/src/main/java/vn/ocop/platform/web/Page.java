package vn.ocop.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next pass it as {@code after} to get the next page; null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /**
     * Makes a page of rows that were asked for with {@link Paging#fetch()}.
     *
     * @param key the row's place in the list's stable order
     */
    public static <T> Page<T> of(List<T> rows, Paging paging, Function<T, Object> key) {
        if (rows.size() <= paging.limit()) {
            return new Page<>(rows, null);
        }
        var items = List.copyOf(rows.subList(0, paging.limit()));
        return new Page<>(items, key.apply(items.getLast()).toString());
    }
}
