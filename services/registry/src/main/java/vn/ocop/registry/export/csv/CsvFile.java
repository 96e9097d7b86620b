package vn.ocop.registry.export.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.export.Formulas;
import vn.ocop.registry.export.Table;

/**
 * A table as CSV (RFC 4180, UTF-8 with a byte order mark, by which spreadsheet programs know the Vietnamese letters). Every
 * cell that is not blank is quoted, and what such a program would take for a formula has an apostrophe before it.
 */
public final class CsvFile {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();

    private CsvFile() {}

    /**
     * Writes the table and leaves the stream open.
     *
     * @return how many rows
     */
    public static long write(Table table, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        var printer = new CSVPrinter(writer, FORMAT);
        var lines = new Lines(printer);
        table.rows().into(lines);
        printer.flush();
        return lines.rows;
    }

    private static final class Lines implements Table.Taker {

        private final CSVPrinter printer;
        private long rows;

        Lines(CSVPrinter printer) {
            this.printer = printer;
        }

        @Override
        public void columns(List<String> names) throws IOException {
            printer.printRecord(names);
        }

        @Override
        public void row(List<@Nullable String> cells) throws IOException {
            printer.printRecord(cells.stream().map(Lines::harmless));
            rows++;
        }

        private static @Nullable String harmless(@Nullable String cell) {
            return cell == null ? null : Formulas.harmless(cell);
        }
    }
}
