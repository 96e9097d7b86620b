package vn.ocop.registry.workbook;

import org.jspecify.annotations.Nullable;
import vn.ocop.platform.refusal.Text;

/**
 * Something to be said about a row.
 *
 * @param column where, null for the row as a whole
 * @param code what kind, e.g. {@code error-cell}
 */
public record Finding(Weight weight, @Nullable Column column, String code, Text text) {

    /** How much it weighs. */
    public enum Weight {
        /** The row is taken; this is only said. */
        REMARK,
        /** The officer decides: as it was read, without what is doubtful; or puts the row right; or leaves it out. */
        DOUBT,
        /** The officer says what the text means; it is learnt. */
        MEANING,
        /** The row cannot be taken as it is. */
        REFUSAL
    }

    static Finding remark(@Nullable Column column, String code, String vi, String en) {
        return new Finding(Weight.REMARK, column, code, new Text(vi, en));
    }

    static Finding doubt(@Nullable Column column, String code, String vi, String en) {
        return new Finding(Weight.DOUBT, column, code, new Text(vi, en));
    }

    static Finding meaning(Column column, String code, String vi, String en) {
        return new Finding(Weight.MEANING, column, code, new Text(vi, en));
    }

    static Finding refusal(@Nullable Column column, String code, String vi, String en) {
        return new Finding(Weight.REFUSAL, column, code, new Text(vi, en));
    }
}
