package vn.ocop.registry.workbook.xlsx;

import com.github.pjfanning.xlsx.StreamingReader;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.refusal.Text;
import vn.ocop.registry.workbook.Cell;
import vn.ocop.registry.workbook.Column;
import vn.ocop.registry.workbook.Headings;
import vn.ocop.registry.workbook.SourceRow;
import vn.ocop.registry.workbook.Workbook.IgnoredSheet;

/** Reads an .xlsx file sheet by sheet: the rows below the headings, of the columns that are known. */
final class XlsxReader {

    private static final int LONGEST_SHEET_NAME = 100;

    private final Headings headings;
    private final Consumer<SourceRow> rows;
    private final Budget budget;
    private final List<IgnoredSheet> ignored = new ArrayList<>();
    private int found;

    /** @param rows takes what is found, in the workbook's order */
    XlsxReader(Headings headings, Budget budget, Consumer<SourceRow> rows) {
        this.headings = headings;
        this.budget = budget;
        this.rows = rows;
    }

    /** What there was beside the rows. */
    record Summary(int rows, List<IgnoredSheet> ignored) {}

    /** @throws Refusal 422 when the file is no such workbook, is too large, or has no sheet with the headings */
    Summary read(File file) {
        try (var book = StreamingReader.builder().rowCacheSize(20).setAvoidTempFiles(true).open(file)) {
            for (var sheet : book) {
                budget.sheet();
                read(sheet);
            }
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException broken) {
            // whatever a broken or hostile file makes the reader throw
            throw unusable("not-a-workbook", "Tệp này không phải bảng tính .xlsx hoặc đã hỏng; hãy lưu lại dạng .xlsx.",
                    "This file is no .xlsx workbook, or it is broken; save it as .xlsx.");
        }
        if (found == 0) {
            throw unusable("no-headings",
                    "Không thấy dòng tiêu đề (Tên sản phẩm, Chủ thể, …) hoặc không có dòng nào dưới nó.",
                    "There are no headings (product, producer, …), or no rows below them.");
        }
        return new Summary(found, ignored);
    }

    private void read(Sheet sheet) throws IOException {
        var name = CellReader.clean(sheet.getSheetName(), LONGEST_SHEET_NAME);
        var cells = SheetCells.read(sheet, headings, budget);
        for (int number : cells.numbersBefore(SheetCells.HEADINGS_WITHIN)) {
            var heading = headings.read(cells.texts(number), cells.texts(number + 1));
            if (heading.isPresent()) {
                cells.from(number + heading.get().rows())
                        .forEach((row, kept) -> take(name, row + 1, known(kept, heading.get().columns())));
                return;
            }
        }
        ignored.add(new IgnoredSheet(name, cells.filled()));
    }

    private static Map<Column, Cell> known(@Nullable Cell[] cells, Map<Integer, Column> columns) {
        var known = new EnumMap<Column, Cell>(Column.class);
        columns.forEach((position, column) -> {
            var cell = position < cells.length ? cells[position] : null;
            if (cell != null) {
                known.put(column, cell);
            }
        });
        return known;
    }

    private void take(String sheet, int number, Map<Column, Cell> known) {
        if (known.values().stream().anyMatch(cell -> !cell.spread())) {
            found++;
            rows.accept(new SourceRow(sheet, number, known));
        }
    }

    private static Refusal unusable(String code, String vi, String en) {
        return new Refusal(Refusal.Kind.UNPROCESSABLE, code, new Text(vi, en));
    }
}
