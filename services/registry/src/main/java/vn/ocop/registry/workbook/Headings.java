package vn.ocop.registry.workbook;

import vn.ocop.registry.producer.Folded;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the columns by their headings, whatever their order. A heading may take one row, or two where the recognitions stand
 * under a heading of their own ("Lần 1", "Lần 2").
 */
public final class Headings {

    private static final int FEWEST = 5;
    private static final int FEWEST_BELOW = 3;

    private final Map<Column, List<String>> words;
    private final Map<String, Set<Column>> columns = new HashMap<>();

    /** @param words by column its headings, the first of them the one that is written */
    public Headings(Map<Column, List<String>> words) {
        this.words = Map.copyOf(words);
        words.forEach((column, headings) -> headings.forEach(heading -> columns
                .computeIfAbsent(Folded.plain(heading), key -> EnumSet.noneOf(Column.class)).add(column)));
    }

    /** The heading that is written above a column. */
    public String of(Column column) {
        var written = words.get(column);
        return written == null ? of(Column.values()[column.ordinal() - 5]) : written.getFirst();
    }

    /** Whether the text is a heading of some column. */
    public boolean know(String text) {
        return !columnsOf(text).isEmpty();
    }

    /** @param columns by position, from 0 */
    public record Found(Map<Integer, Column> columns, int rows) {}

    /**
     * Reads a row, and the one below it, as headings.
     *
     * @param row by position what stands in it
     * @return nothing when they are no headings
     */
    public Optional<Found> read(Map<Integer, String> row, Map<Integer, String> below) {
        long second = below.values().stream().map(this::columnsOf).filter(Headings::ofRecognition).count();
        boolean two = second >= FEWEST_BELOW;
        var texts = new TreeMap<>(row);
        if (two) {
            texts.putAll(below);
        }
        var found = new TreeMap<Integer, Column>();
        texts.forEach((position, text) -> choose(columnsOf(text), found).ifPresent(it -> found.put(position, it)));
        boolean enough = found.size() >= FEWEST && found.containsValue(Column.PRODUCT)
                && found.containsValue(Column.PRODUCER);
        return enough ? Optional.of(new Found(found, two ? 2 : 1)) : Optional.empty();
    }

    private Set<Column> columnsOf(String text) {
        return columns.getOrDefault(Folded.plain(text), Set.of());
    }

    private static boolean ofRecognition(Set<Column> columns) {
        return columns.stream().anyMatch(Column::isOfRecognition);
    }

    /** The first that has no place yet; a heading of a recognition seen again means the second one. */
    private static Optional<Column> choose(Set<Column> meant, Map<Integer, Column> found) {
        return meant.stream()
                .flatMap(column -> column.isOfRecognition()
                        ? List.of(column, column.second()).stream()
                        : List.of(column).stream())
                .filter(column -> !found.containsValue(column)).findFirst();
    }
}
