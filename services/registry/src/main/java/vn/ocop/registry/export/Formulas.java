package vn.ocop.registry.export;

/**
 * Texts that a spreadsheet program would take for a formula: those that begin with a formula's sign, also in full width and
 * behind blanks, and those of which a part does that such a program may make a cell of its own.
 */
public final class Formulas {

    private static final String SIGNS = "=+-@＝＋－＠﹦﹢﹣﹫";
    private static final String CELL_ENDS = ";\t\r\n";

    private Formulas() {}

    /** The text with an apostrophe before each sign that would begin a formula. */
    public static String harmless(String text) {
        var harmless = new StringBuilder(text.length() + 1);
        boolean begins = true;
        for (char c : text.toCharArray()) {
            if (begins && SIGNS.indexOf(c) >= 0) {
                harmless.append('\'');
            }
            begins = CELL_ENDS.indexOf(c) >= 0 || begins && isBlank(c);
            harmless.append(c);
        }
        return harmless.toString();
    }

    private static boolean isBlank(char c) {
        int type = Character.getType(c);
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || type == Character.FORMAT
                || type == Character.CONTROL;
    }
}
