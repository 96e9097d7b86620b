package vn.ocop.registry.export.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.export.Formulas;
import vn.ocop.registry.export.OfficerRow;
import vn.ocop.registry.workbook.Column;
import vn.ocop.registry.workbook.Headings;
import vn.ocop.registry.workbook.Meanings;
import vn.ocop.registry.workbook.Recognition;

/**
 * The officers' workbook of 22 columns, as the importer reads it. Only the last rows are kept in memory. A text is never a
 * formula, and stays a text when somebody edits it.
 */
public final class OfficerSheet implements AutoCloseable {

    private static final int IN_MEMORY = 100;
    private static final int OF_A_ROUND = 5;

    private final SXSSFWorkbook book = new SXSSFWorkbook(IN_MEMORY);
    private final SXSSFSheet sheet = book.createSheet("Sản phẩm OCOP");
    private final CellStyle day = book.createCellStyle();
    private final CellStyle quoted = book.createCellStyle();
    private int next;
    private long rows;

    /** Begins with the title and the headings. */
    public OfficerSheet(Headings headings) {
        day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
        quoted.setQuotePrefixed(true);
        text(row(), Column.NUMBER, "DANH SÁCH SẢN PHẨM OCOP");
        headings(headings);
        sheet.createFreezePane(0, next);
    }

    private void headings(Headings headings) {
        var first = row();
        var second = row();
        for (var column : Column.values()) {
            boolean ofARound = column.compareTo(Column.STARS_1) >= 0 && column.compareTo(Column.AGENCY_2) <= 0;
            text(ofARound ? second : first, column, headings.of(column));
            if (!ofARound) {
                merge(first.getRowNum(), second.getRowNum(), column.ordinal(), column.ordinal());
            }
            sheet.setColumnWidth(column.ordinal(), (ofARound || column == Column.NUMBER ? 12 : 24) * 256);
        }
        text(first, Column.STARS_1, "Lần 1");
        text(first, Column.STARS_2, "Lần 2/nâng hạng");
        for (var round : new Column[]{Column.STARS_1, Column.STARS_2}) {
            merge(first.getRowNum(), first.getRowNum(), round.ordinal(), round.ordinal() + OF_A_ROUND - 1);
        }
    }

    private void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        sheet.addMergedRegionUnsafe(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
    }

    public void add(OfficerRow says) {
        var row = row();
        number(row, Column.NUMBER, (int) ++rows);
        text(row, Column.PRODUCT, says.product());
        text(row, Column.GROUP, says.set() == null ? null : Meanings.written(says.set()));
        text(row, Column.TYPE, Meanings.written(says.type()));
        text(row, Column.PRODUCER, says.producer());
        text(row, Column.UNIT, says.unit());
        text(row, Column.ADDRESS, says.address());
        text(row, Column.REPRESENTATIVE, says.representative());
        text(row, Column.PHONE, says.phone());
        var last = says.rounds().last();
        if (last != null) {
            text(row, Column.RANK, last.stars() + " sao");
            date(row, Column.ENDS_ON, last.endsOn());
        }
        round(row, Column.STARS_1, says.rounds().first());
        round(row, Column.STARS_2, says.rounds().second());
        text(row, Column.NOTE, says.note());
    }

    private void round(Row row, Column stars, @Nullable Recognition round) {
        if (round != null) {
            number(row, stars, round.stars());
            date(row, after(stars, 1), round.decidedOn());
            number(row, after(stars, 2), round.year());
            text(row, after(stars, 3), round.decisionNo());
            text(row, after(stars, 4), round.agency());
        }
    }

    private static Column after(Column stars, int columns) {
        return Column.values()[stars.ordinal() + columns];
    }

    /** How many rows there are below the headings. */
    public long rows() {
        return rows;
    }

    public void writeTo(OutputStream out) throws IOException {
        book.write(out);
    }

    @Override
    public void close() throws IOException {
        book.close();
    }

    private Row row() {
        return sheet.createRow(next++);
    }

    private void text(Row row, Column column, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            var cell = row.createCell(column.ordinal());
            cell.setCellValue(text);
            if (!Formulas.harmless(text).equals(text)) {
                cell.setCellStyle(quoted);
            }
        }
    }

    private static void number(Row row, Column column, @Nullable Integer number) {
        if (number != null) {
            row.createCell(column.ordinal()).setCellValue(number);
        }
    }

    private void date(Row row, Column column, @Nullable LocalDate date) {
        if (date != null) {
            var cell = row.createCell(column.ordinal());
            cell.setCellValue(date);
            cell.setCellStyle(day);
        }
    }
}
