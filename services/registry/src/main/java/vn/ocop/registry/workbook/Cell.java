package vn.ocop.registry.workbook;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one cell.
 *
 * @param text as it stands there; of a date its ISO form
 * @param date only for {@link Kind#DATE}
 * @param spread whether it was spread here from a merged cell above
 */
public record Cell(Kind kind, String text, @Nullable LocalDate date, boolean spread) {

    /** What the spreadsheet takes it for. */
    public enum Kind {
        TEXT, NUMBER, DATE, ERROR
    }

    private static final Set<String> ERRORS = Set.of("#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!",
            "#NUM!");

    public static Cell text(String text) {
        var stripped = text.strip();
        return new Cell(ERRORS.contains(stripped) ? Kind.ERROR : Kind.TEXT, stripped, null, false);
    }

    public static Cell date(LocalDate date) {
        return new Cell(Kind.DATE, date.toString(), date, false);
    }

    public Cell spreadDown() {
        return new Cell(kind, text, date, true);
    }

    boolean isError() {
        return kind == Kind.ERROR;
    }
}
