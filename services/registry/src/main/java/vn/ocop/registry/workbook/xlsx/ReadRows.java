package vn.ocop.registry.workbook.xlsx;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.NoSuchElementException;
import vn.ocop.registry.workbook.Cell;
import vn.ocop.registry.workbook.Column;
import vn.ocop.registry.workbook.SourceRow;

/** Rows on their way from the process that reads a workbook to the service. */
final class ReadRows {

    private ReadRows() {}

    static DataOutputStream to(Path file) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    static DataInputStream from(Path file) throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
    }

    static void write(SourceRow row, DataOutputStream out) {
        try {
            out.writeUTF(row.sheet());
            out.writeInt(row.number());
            out.writeByte(row.cells().size());
            for (var cell : row.cells().entrySet()) {
                out.writeByte(cell.getKey().ordinal());
                out.writeByte(cell.getValue().kind().ordinal());
                out.writeBoolean(cell.getValue().spread());
                out.writeUTF(cell.getValue().text());
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** So many rows, each read when it is asked for. */
    static Iterator<SourceRow> read(DataInputStream in, int rows) {
        return new Iterator<>() {
            private int left = rows;

            @Override
            public boolean hasNext() {
                return left > 0;
            }

            @Override
            public SourceRow next() {
                if (left-- <= 0) {
                    throw new NoSuchElementException();
                }
                return row(in);
            }
        };
    }

    private static SourceRow row(DataInputStream in) {
        try {
            var sheet = in.readUTF();
            int number = in.readInt();
            var cells = new EnumMap<Column, Cell>(Column.class);
            for (int left = in.readByte(); left > 0; left--) {
                cells.put(Column.values()[in.readByte()], cell(in));
            }
            return new SourceRow(sheet, number, cells);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Cell cell(DataInputStream in) throws IOException {
        var kind = Cell.Kind.values()[in.readByte()];
        boolean spread = in.readBoolean();
        var text = in.readUTF();
        return new Cell(kind, text, kind == Cell.Kind.DATE ? LocalDate.parse(text) : null, spread);
    }
}
