package vn.ocop.registry.workbook.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ocop.registry.workbook.RawWorkbook.HEADINGS;
import static vn.ocop.registry.workbook.RawWorkbook.headings;
import static vn.ocop.registry.workbook.RawWorkbook.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.registry.workbook.Column;
import vn.ocop.registry.workbook.MessyWorkbook;
import vn.ocop.registry.workbook.RawWorkbook;
import vn.ocop.registry.workbook.SourceRow;
import vn.ocop.registry.workbook.Workbook;

class XlsxReaderTests {

    /** The number of the first shared text behind the headings. */
    private static final int TEXT = HEADINGS.size();

    @TempDir
    private Path folder;

    @Test
    void theRowsBelowTheHeadingsAreReadInTheirOrderWithTheColumnsThatAreKnown() throws IOException {
        var rows = read(new RawWorkbook().text("Xôi").text("HTX").sheet(data(headings(3)
                + "<row r='4'><c r='A4'><v>1</v></c><c r='B4' t='s'><v>11</v></c><c r='D4' t='s'><v>12</v></c>"
                + "<c r='T4' t='s'><v>11</v></c></row><row r='90'><c r='B90' t='s'><v>12</v></c></row>")));

        assertThat(rows).extracting(SourceRow::number).containsExactly(4, 90);
        assertThat(rows.getFirst().cells()).containsOnlyKeys(Column.NUMBER, Column.PRODUCT, Column.PRODUCER);
        assertThat(text(rows.getLast(), Column.PRODUCT)).isEqualTo("HTX");
    }

    @Test
    void aSheetWithoutHeadingsIsNamedWithItsRows() throws IOException {
        var book = new RawWorkbook().text("Xôi").sheet(data(headings(1) + row(2, TEXT, TEXT)))
                .sheet(data(row(1, TEXT) + row(2) + row(900, TEXT)));

        assertThat(read(book, new Budget(), new ArrayList<>()).ignored())
                .containsExactly(new Workbook.IgnoredSheet("S2", 2));
    }

    @Test
    void aCellMergedDownwardsIsSpreadOverItsRows() throws IOException {
        var rows = read(new RawWorkbook().text("Xôi").text("HTX").sheet(data(headings(1) + row(2, 0, 11, 0, 12)
                + row(3, 0, 11) + row(40, 0, 11) + row(41, 0, 11)) + merged("D2:D40", "D3:D9", "D41:D90", "C90:C99")));

        assertThat(rows).extracting(row -> row.cells().containsKey(Column.PRODUCER)).containsExactly(true, true, true,
                false);
        assertThat(Objects.requireNonNull(rows.get(2).cells().get(Column.PRODUCER)).spread()).isTrue();
    }

    @Test
    void oneLongTextInEveryCellIsTooMuch() {
        var shared = IntStream.range(0, 100).map(i -> TEXT).toArray();
        refused(new RawWorkbook().text("a".repeat(4_001)).sheet(data(rows(700, number -> row(number, shared)))),
                "too-much-content");
        refused(new RawWorkbook().text("a".repeat(4_001)).sheet(data(headings(1)
                + rows(20_000, number -> row(number + 1, TEXT, TEXT)))), "too-much-content");
    }

    @Test
    void oneLongTextMergedOverEveryRowIsTooMuch() {
        refused(new RawWorkbook().text("a".repeat(4_001)).text("Xôi")
                .sheet(data(headings(1) + row(2, 12, 11) + rows(20_000, number -> row(number + 2, 12)))
                        + merged("B2:B20002")),
                "too-much-content");
    }

    @Test
    void countlessBlankCellsAreTooMuch() {
        var book = new RawWorkbook().sheet(data(headings(1) + rows(100, number -> "<row><c/><c/></row>")));

        refused(book, new Budget(200), "too-much-content");
        refused(book, new Budget(2_000), "no-headings");
    }

    @Test
    void mergedCellsAreLimited() {
        var merged = IntStream.range(0, 200_001).mapToObj(i -> "Z%1$d:Z%1$d".formatted(i + 1)).toArray(String[]::new);
        refused(new RawWorkbook().sheet(data(headings(1) + row(2, 0, 0)) + merged(merged)), "too-many-merges");
    }

    /** Each row once a column, not once a merged cell: this ends. */
    @Test
    void mergedCellsThatOverlapAreSpreadOnce() throws IOException {
        var random = new Random(1);
        var merged = IntStream.range(0, 60_000).mapToObj(i -> "%s%d:%1$s20001".formatted(
                RawWorkbook.column(random.nextInt(8)), 2 + random.nextInt(10_000))).toArray(String[]::new);

        assertThat(read(new RawWorkbook().text("Xôi").sheet(data(headings(1)
                + rows(20_000, number -> row(number + 1, 0, TEXT))) + merged(merged)))).hasSize(20_000);
    }

    @Test
    void whatADatabaseDoesNotTakeIsLeftOut() throws IOException {
        var rows = read(new RawWorkbook().text("Xôi_x0000_ _xD83D_nếp").text("a".repeat(3_999) + "😀")
                .sheet(data(headings(1) + row(2, 0, TEXT, 0, TEXT + 1))));

        assertThat(text(rows.getFirst(), Column.PRODUCT)).isEqualTo("Xôi nếp");
        assertThat(text(rows.getFirst(), Column.PRODUCER)).isEqualTo("a".repeat(3_999));
    }

    @Test
    void rowsOutOfTheirOrderAreNoWorkbook() {
        refused(new RawWorkbook().sheet(data(headings(50) + row(2, 0, 0))), "not-a-workbook");
    }

    @Test
    void whatIsReadApartComesOverAsItWas() throws IOException {
        var file = Files.write(folder.resolve("messy.xlsx"), MessyWorkbook.of(300, 5));
        var rows = new ArrayList<SourceRow>();
        int found = new XlsxReader(HeadingsFile.read(), new Budget(), rows::add).read(file.toFile()).rows();

        XlsxProgram.read(file, folder);
        try (var in = ReadRows.from(XlsxProgram.rows(folder))) {
            var over = new ArrayList<SourceRow>();
            ReadRows.read(in, found).forEachRemaining(over::add);
            assertThat(over).isEqualTo(rows).hasSizeGreaterThan(300);
        }
    }

    private static String data(String rows) {
        return "<sheetData>" + rows + "</sheetData>";
    }

    private static String rows(int count, IntFunction<String> row) {
        return IntStream.rangeClosed(1, count).mapToObj(row).collect(Collectors.joining());
    }

    private static String merged(String... areas) {
        return List.of(areas).stream().map("<mergeCell ref='%s'/>"::formatted)
                .collect(Collectors.joining("", "<mergeCells>", "</mergeCells>"));
    }

    private static String text(SourceRow row, Column column) {
        return Objects.requireNonNull(row.cells().get(column)).text();
    }

    private List<SourceRow> read(RawWorkbook book) throws IOException {
        var rows = new ArrayList<SourceRow>();
        read(book, new Budget(), rows);
        return rows;
    }

    private XlsxReader.Summary read(RawWorkbook book, Budget budget, List<SourceRow> rows) throws IOException {
        var file = Files.write(folder.resolve("book.xlsx"), book.bytes());
        return new XlsxReader(HeadingsFile.read(), budget, rows::add).read(file.toFile());
    }

    private void refused(RawWorkbook book, String code) {
        refused(book, new Budget(), code);
    }

    private void refused(RawWorkbook book, Budget budget, String code) {
        assertThatThrownBy(() -> read(book, budget, new ArrayList<>())).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
