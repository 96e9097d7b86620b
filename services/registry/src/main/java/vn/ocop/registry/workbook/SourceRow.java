package vn.ocop.registry.workbook;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row as it stands in the workbook; kept for ever beside what was made of it.
 *
 * @param sheet the sheet's name
 * @param number as the spreadsheet counts, from 1
 * @param cells only those that are not blank
 */
public record SourceRow(String sheet, int number, Map<Column, Cell> cells) {

    public SourceRow {
        cells = Map.copyOf(cells);
    }

    /** The same row with other texts in some cells; an empty text makes a cell blank. */
    SourceRow with(Map<Column, String> corrections) {
        if (corrections.isEmpty()) {
            return this;
        }
        var changed = new EnumMap<Column, Cell>(Column.class);
        changed.putAll(cells);
        corrections.forEach((column, text) -> {
            if (text.isBlank()) {
                changed.remove(column);
            } else {
                changed.put(column, Cell.text(text));
            }
        });
        return new SourceRow(sheet, number, changed);
    }

    @Nullable
    Cell cell(Column column) {
        return cells.get(column);
    }

    /** A blank cell and one with an error have no text. */
    String text(Column column) {
        var cell = cells.get(column);
        return cell == null || cell.isError() ? "" : cell.text().strip().replaceAll("\\s+", " ");
    }
}
