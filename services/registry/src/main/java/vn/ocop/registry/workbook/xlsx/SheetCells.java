package vn.ocop.registry.workbook.xlsx;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.workbook.Cell;
import vn.ocop.registry.workbook.Headings;

/**
 * What is kept of a sheet: its first rows whole, of the rows below only the columns above which some heading stands. A cell
 * merged over several rows is spread over them.
 */
final class SheetCells {

    /** The headings are sought in the rows before this one, counted from 0. */
    static final int HEADINGS_WITHIN = 30;

    private static final int MOST_COLUMNS = 100;

    private final Budget budget;
    private final TreeMap<Integer, @Nullable Cell[]> rows = new TreeMap<>();
    private final BitSet headed = new BitSet(MOST_COLUMNS);
    private int filled;

    private SheetCells(Budget budget) {
        this.budget = budget;
    }

    static SheetCells read(Sheet sheet, Headings headings, Budget budget) throws IOException {
        var cells = new SheetCells(budget);
        int last = -1;
        for (var row : sheet) {
            if (row.getRowNum() < last) {
                throw new IOException("the rows are not in their order");
            }
            last = row.getRowNum();
            cells.add(row, headings);
        }
        budget.merges(sheet.getNumMergedRegions());
        cells.spread(sheet.getMergedRegions());
        return cells;
    }

    /** How many rows are not blank. */
    int filled() {
        return filled;
    }

    /** The numbers of the kept rows before the given one, from 0. */
    Iterable<Integer> numbersBefore(int row) {
        return rows.headMap(row).keySet();
    }

    /** The kept rows from the given one on. */
    SortedMap<Integer, @Nullable Cell[]> from(int row) {
        return rows.tailMap(row);
    }

    /** The texts of a row by position. */
    Map<Integer, String> texts(int row) {
        var texts = new TreeMap<Integer, String>();
        var cells = rows.get(row);
        for (int column = 0; cells != null && column < cells.length; column++) {
            var cell = cells[column];
            if (cell != null) {
                texts.put(column, cell.text());
            }
        }
        return texts;
    }

    private void add(org.apache.poi.ss.usermodel.Row row, Headings headings) {
        boolean whole = row.getRowNum() <= HEADINGS_WITHIN;
        boolean blank = true;
        var kept = new @Nullable Cell[0];
        for (var each : row) {
            budget.seen();
            int column = each.getColumnIndex();
            var cell = column < MOST_COLUMNS ? CellReader.read(each) : null;
            blank &= cell == null;
            if (cell != null && whole && headings.know(cell.text())) {
                headed.set(column);
            }
            if (cell != null && (whole || headed.get(column))) {
                kept = with(kept, column, cell);
            }
        }
        if (!blank) {
            budget.row();
            filled++;
        }
        if (kept.length > 0) {
            rows.put(row.getRowNum(), kept);
        }
    }

    private @Nullable Cell[] with(@Nullable Cell[] cells, int column, Cell cell) {
        budget.kept(cell);
        var wide = cells.length > column ? cells : Arrays.copyOf(cells, column + 1);
        wide[column] = cell;
        return wide;
    }

    /** Column by column, downwards: where merged cells overlap, a row is not gone through twice. */
    private void spread(List<CellRangeAddress> merged) {
        var downwards = merged.stream().filter(region -> region.getFirstColumn() < MOST_COLUMNS)
                .sorted(Comparator.comparingInt(CellRangeAddress::getFirstColumn)
                        .thenComparingInt(CellRangeAddress::getFirstRow))
                .toList();
        int column = -1;
        int next = 0;
        for (var region : downwards) {
            next = region.getFirstColumn() == column ? next : 0;
            column = region.getFirstColumn();
            var top = rows.get(region.getFirstRow());
            var from = top == null || top.length <= column ? null : top[column];
            int first = Math.max(next, region.getFirstRow() + 1);
            if (from != null && first <= region.getLastRow()) {
                spread(from.spreadDown(), column, rows.subMap(first, region.getLastRow() + 1));
                next = region.getLastRow() + 1;
            }
        }
    }

    private void spread(Cell cell, int column, SortedMap<Integer, @Nullable Cell[]> below) {
        below.entrySet().forEach(row -> {
            var cells = row.getValue();
            if (cells.length <= column || cells[column] == null) {
                row.setValue(with(cells, column, cell));
            }
        });
    }
}
