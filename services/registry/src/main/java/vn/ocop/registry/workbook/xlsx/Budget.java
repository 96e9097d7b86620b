package vn.ocop.registry.workbook.xlsx;

import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.refusal.Text;
import vn.ocop.registry.workbook.Cell;

/** How much of a workbook is looked at and kept at most, so that it can be read in little memory and little time. */
final class Budget {

    static final int MOST_SHEETS = 100;
    static final int MOST_ROWS = 50_000;
    static final int MOST_SEEN = 3_000_000;
    static final int MOST_KEPT = 1_200_000;
    static final int MOST_CHARACTERS = 12_000_000;
    static final int MOST_MERGES = 200_000;

    private final int mostSeen;
    private int sheets;
    private int rows;
    private int seen;
    private int kept;
    private int characters;
    private int merges;

    Budget() {
        this(MOST_SEEN);
    }

    /** @param mostSeen how many cells of the file are looked at, blank or not */
    Budget(int mostSeen) {
        this.mostSeen = mostSeen;
    }

    void sheet() {
        require(++sheets <= MOST_SHEETS, "too-many-sheets", "Mỗi tệp nhận nhiều nhất " + MOST_SHEETS + " trang tính.",
                "A file may have at most " + MOST_SHEETS + " sheets.");
    }

    /** A row that is not blank. */
    void row() {
        require(++rows <= MOST_ROWS, "too-many-rows",
                "Mỗi tệp nhận nhiều nhất " + MOST_ROWS + " dòng; hãy tách tệp.",
                "A file may have at most " + MOST_ROWS + " rows; split it.");
    }

    /** A cell of the file, blank or not. */
    void seen() {
        large(++seen <= mostSeen);
    }

    /** A cell that is kept, also where it was spread from a merged one. */
    void kept(Cell cell) {
        characters += cell.text().length();
        large(++kept <= MOST_KEPT && characters <= MOST_CHARACTERS);
    }

    void merges(int more) {
        merges += more;
        require(merges <= MOST_MERGES, "too-many-merges",
                "Tệp có quá nhiều ô gộp (nhiều nhất " + MOST_MERGES + "); hãy bỏ gộp ô rồi lưu lại.",
                "There are more than " + MOST_MERGES + " merged cells; unmerge them and save the file again.");
    }

    private static void large(boolean within) {
        require(within, "too-much-content",
                "Tệp có quá nhiều ô hoặc quá nhiều chữ; hãy xóa dòng, cột thừa hoặc tách tệp.",
                "There are too many cells or too much text; delete what is not needed, or split the file.");
    }

    private static void require(boolean within, String code, String vi, String en) {
        if (!within) {
            throw new Refusal(Refusal.Kind.UNPROCESSABLE, code, new Text(vi, en));
        }
    }
}
