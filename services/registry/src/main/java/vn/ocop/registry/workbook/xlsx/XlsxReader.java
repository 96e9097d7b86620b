package vn.ocop.registry.workbook.xlsx;

import com.github.pjfanning.xlsx.StreamingReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.refusal.Text;
import vn.ocop.registry.workbook.Cell;
import vn.ocop.registry.workbook.Column;
import vn.ocop.registry.workbook.Headings;
import vn.ocop.registry.workbook.SourceRow;
import vn.ocop.registry.workbook.Workbook;

/**
 * Reads an .xlsx file row by row. A cell merged over several rows is spread over them; formulas give the value they had
 * when the file was saved.
 */
public final class XlsxReader {

    private static final int MOST_ROWS = 50_000;
    private static final int MOST_COLUMNS = 100;
    private static final int LONGEST_CELL = 4_000;
    private static final int HEADINGS_WITHIN = 30;

    private final Headings headings;

    public XlsxReader(Headings headings) {
        this.headings = headings;
    }

    /** @throws Refusal when the file is no such workbook, or has no sheet with the headings */
    public Workbook.Content read(byte[] file) {
        try (var book = StreamingReader.builder().rowCacheSize(100).setAvoidTempFiles(true)
                .open(new ByteArrayInputStream(file))) {
            var rows = new ArrayList<SourceRow>();
            var ignored = new ArrayList<Workbook.IgnoredSheet>();
            for (var sheet : book) {
                var content = content(sheet);
                rows(sheet.getSheetName(), content).ifPresentOrElse(rows::addAll,
                        () -> ignored.add(new Workbook.IgnoredSheet(sheet.getSheetName(), content.size())));
            }
            if (rows.isEmpty()) {
                throw unusable("no-headings",
                        "Không thấy dòng tiêu đề (Tên sản phẩm, Chủ thể, …) hoặc không có dòng nào dưới nó.",
                        "There are no headings (product, producer, …), or no rows below them.");
            }
            return new Workbook.Content(rows, ignored);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException broken) {
            // whatever a broken or hostile file makes the reader throw
            throw unusable("not-a-workbook", "Tệp này không phải bảng tính .xlsx hoặc đã hỏng; hãy lưu lại dạng .xlsx.",
                    "This file is no .xlsx workbook, or it is broken; save it as .xlsx.");
        }
    }

    private static Refusal unusable(String code, String vi, String en) {
        return new Refusal(Refusal.Kind.UNPROCESSABLE, code, new Text(vi, en));
    }

    /** By row and position, both from 0. */
    private static TreeMap<Integer, Map<Integer, Cell>> content(Sheet sheet) {
        var content = new TreeMap<Integer, Map<Integer, Cell>>();
        for (var row : sheet) {
            var cells = cells(row);
            if (!cells.isEmpty()) {
                content.put(row.getRowNum(), cells);
            }
            if (content.size() > MOST_ROWS) {
                throw unusable("too-many-rows", "Mỗi tệp nhận nhiều nhất " + MOST_ROWS + " dòng; hãy tách tệp.",
                        "A file may have at most " + MOST_ROWS + " rows; split it.");
            }
        }
        sheet.getMergedRegions().forEach(region -> spread(region, content));
        return content;
    }

    private static Map<Integer, Cell> cells(Row row) {
        var cells = new TreeMap<Integer, Cell>();
        for (var cell : row) {
            if (cell.getColumnIndex() < MOST_COLUMNS) {
                cell(cell).ifPresent(known -> cells.put(cell.getColumnIndex(), known));
            }
        }
        return cells;
    }

    private static Optional<Cell> cell(org.apache.poi.ss.usermodel.Cell cell) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> Optional.of(number(cell));
            case ERROR -> Optional.of(Cell.text(FormulaError.forInt(cell.getErrorCellValue()).getString()));
            case BOOLEAN -> Optional.of(Cell.text(Boolean.toString(cell.getBooleanCellValue())));
            case STRING -> text(cell.getStringCellValue());
            default -> Optional.empty();
        };
    }

    private static Cell number(org.apache.poi.ss.usermodel.Cell cell) {
        if (DateUtil.isCellDateFormatted(cell)) {
            return Cell.date(cell.getLocalDateTimeCellValue().toLocalDate());
        }
        var number = BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros().toPlainString();
        return new Cell(Cell.Kind.NUMBER, number, null, false);
    }

    /** Characters that no database takes are left out. */
    private static Optional<Cell> text(String text) {
        var clean = text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").replace('\u00A0', ' ').strip();
        return clean.isEmpty()
                ? Optional.empty()
                : Optional.of(Cell.text(clean.length() > LONGEST_CELL ? clean.substring(0, LONGEST_CELL) : clean));
    }

    private static void spread(CellRangeAddress region, TreeMap<Integer, Map<Integer, Cell>> content) {
        var from = content.getOrDefault(region.getFirstRow(), Map.of()).get(region.getFirstColumn());
        if (from != null) {
            content.subMap(region.getFirstRow(), false, region.getLastRow(), true).values()
                    .forEach(cells -> cells.putIfAbsent(region.getFirstColumn(), from.spreadDown()));
        }
    }

    private Optional<List<SourceRow>> rows(String sheet, TreeMap<Integer, Map<Integer, Cell>> content) {
        for (var number : content.headMap(HEADINGS_WITHIN).keySet()) {
            var found = headings.read(texts(content, number), texts(content, number + 1));
            if (found.isPresent()) {
                return Optional.of(rows(sheet, content.tailMap(number + found.get().rows()), found.get().columns()));
            }
        }
        return Optional.empty();
    }

    private static Map<Integer, String> texts(TreeMap<Integer, Map<Integer, Cell>> content, int row) {
        var texts = new TreeMap<Integer, String>();
        content.getOrDefault(row, Map.of()).forEach((position, cell) -> texts.put(position, cell.text()));
        return texts;
    }

    private static List<SourceRow> rows(String sheet, Map<Integer, Map<Integer, Cell>> content,
            Map<Integer, Column> columns) {
        var rows = new ArrayList<SourceRow>();
        content.forEach((number, cells) -> {
            var known = new EnumMap<Column, Cell>(Column.class);
            columns.forEach((position, column) -> {
                var cell = cells.get(position);
                if (cell != null) {
                    known.put(column, cell);
                }
            });
            if (known.values().stream().anyMatch(cell -> !cell.spread())) {
                rows.add(new SourceRow(sheet, number + 1, known));
            }
        });
        return rows;
    }
}
