package vn.ocop.registry.workbook.xlsx;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** Reads one cell; a formula gives the value it had when the file was saved. */
final class CellReader {

    private static final int LONGEST = 4_000;
    /** Characters that no database takes: controls, and halves of pairs. */
    private static final Pattern UNCLEAN = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|\\p{Cs}");

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

    /** At most so many characters, and none that a database does not take. */
    static String clean(String text, int longest) {
        // longer by what may be blank in front of it
        var begin = text.length() > 2 * longest ? text.substring(0, 2 * longest) : text;
        var clean = UNCLEAN.matcher(begin).replaceAll("").replace('\u00A0', ' ').strip();
        int end = Math.min(longest, clean.length());
        return clean.substring(0, end > 0 && Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end);
    }
}
