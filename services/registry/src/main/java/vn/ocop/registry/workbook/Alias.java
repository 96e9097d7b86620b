package vn.ocop.registry.workbook;

import vn.ocop.registry.producer.Folded;
/**
 * What an officer said that a text means; it holds for every workbook of the unit from then on.
 *
 * @param text as it is compared, see {@link Folded#plain}; empty for a blank cell
 * @param value code of a unit, name of a producer type, or code of a criteria set
 */
public record Alias(Kind kind, String text, String value) {

    /** What the text stands for. */
    public enum Kind {
        UNIT, TYPE, SET
    }

    public static Alias of(Kind kind, String text, String value) {
        return new Alias(kind, Folded.plain(text), value);
    }
}
