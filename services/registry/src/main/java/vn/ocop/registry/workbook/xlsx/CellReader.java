package vn.ocop.registry.workbook.xlsx;

import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** Reads one cell; a formula gives the value it had when the file was saved. */
final class CellReader {

    private static final int LONGEST = 4_000;
    private static final int NO_BREAK = '\u00A0';
    private static final int DELETE = 0x7F;

    private CellReader() {}

    /** Null when the cell is blank. */
    static vn.ocop.registry.workbook.@Nullable Cell read(Cell cell) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> number(cell);
            case ERROR -> text(FormulaError.forInt(cell.getErrorCellValue()).getString());
            case BOOLEAN -> text(Boolean.toString(cell.getBooleanCellValue()));
            case STRING -> text(cell.getStringCellValue());
            default -> null;
        };
    }

    private static vn.ocop.registry.workbook.Cell number(Cell cell) {
        if (DateUtil.isCellDateFormatted(cell)) {
            return vn.ocop.registry.workbook.Cell.date(cell.getLocalDateTimeCellValue().toLocalDate());
        }
        var number = BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros().toPlainString();
        return new vn.ocop.registry.workbook.Cell(vn.ocop.registry.workbook.Cell.Kind.NUMBER, number, null, false);
    }

    private static vn.ocop.registry.workbook.@Nullable Cell text(String text) {
        var clean = clean(text, LONGEST);
        return clean.isEmpty() ? null : vn.ocop.registry.workbook.Cell.text(clean);
    }

    /** At most so many characters, and none that a database does not take: controls, and halves of pairs. */
    static String clean(String text, int longest) {
        var clean = new StringBuilder(Math.min(text.length(), longest));
        for (int at = 0; at < text.length();) {
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            boolean blank = Character.isWhitespace(character) || character == NO_BREAK;
            if (clean.length() + Character.charCount(character) > longest) {
                break;
            }
            if (isClean(character) && !(blank && clean.isEmpty())) {
                clean.appendCodePoint(character == NO_BREAK ? ' ' : character);
            }
        }
        return clean.toString().strip();
    }

    private static boolean isClean(int character) {
        return character >= ' ' && character != DELETE && !isHalf(character) || character == '\n' || character == '\t';
    }

    private static boolean isHalf(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}
