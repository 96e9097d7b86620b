package vn.ocop.registry.workbook.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.registry.file.reader.ReaderProcess;

/**
 * Reads a workbook and writes into a folder what was found: {@code rows}, and {@code summary}, which says first whether the
 * file was refused, and why. Arguments: the file, the folder.
 */
final class XlsxProgram {

    private XlsxProgram() {}

    public static void main(String[] arguments) throws IOException {
        try {
            read(Path.of(arguments[0]), Path.of(arguments[1]));
        } catch (Error tooMuch) {
            System.exit(ReaderProcess.OUT_OF_MEMORY);
        }
    }

    static void read(Path file, Path folder) throws IOException {
        try (var summary = ReadRows.to(summary(folder)); var rows = ReadRows.to(rows(folder))) {
            try {
                var found = new XlsxReader(HeadingsFile.read(), new Budget(), row -> ReadRows.write(row, rows))
                        .read(file.toFile());
                summary.writeBoolean(true);
                summary.writeInt(found.rows());
                summary.writeInt(found.ignored().size());
                for (var sheet : found.ignored()) {
                    summary.writeUTF(sheet.name());
                    summary.writeInt(sheet.rows());
                }
            } catch (Refusal refusal) {
                summary.writeBoolean(false);
                summary.writeUTF(refusal.code());
                summary.writeUTF(refusal.detail().vi());
                summary.writeUTF(refusal.detail().en());
            }
        }
    }

    static Path summary(Path folder) {
        return folder.resolve("summary");
    }

    static Path rows(Path folder) {
        return folder.resolve("rows");
    }
}
