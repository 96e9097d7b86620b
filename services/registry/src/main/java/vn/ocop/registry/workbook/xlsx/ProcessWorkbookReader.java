package vn.ocop.registry.workbook.xlsx;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.refusal.Text;
import vn.ocop.registry.file.reader.ReaderProcess;
import vn.ocop.registry.workbook.Workbook;
import vn.ocop.registry.workbook.Workbook.IgnoredSheet;
import vn.ocop.registry.workbook.WorkbookReader;

/** Has workbooks read by {@link XlsxProgram}, in a process of its own. */
@Component
class ProcessWorkbookReader implements WorkbookReader {

    private final ReaderProcess process;

    ProcessWorkbookReader(ReaderProcess process) {
        this.process = process;
    }

    @Override
    public <T> T read(Path file, Function<Workbook.Content, T> work) {
        return process.inFolder(folder -> {
            process.run(XlsxProgram.class, folder, List.of(file.toString(), folder.toString()));
            try (var summary = ReadRows.from(XlsxProgram.summary(folder));
                    var rows = ReadRows.from(XlsxProgram.rows(folder))) {
                return work.apply(content(summary, rows));
            }
        });
    }

    private static Workbook.Content content(DataInputStream summary, DataInputStream rows) throws IOException {
        if (!summary.readBoolean()) {
            throw new Refusal(Refusal.Kind.UNPROCESSABLE, summary.readUTF(),
                    new Text(summary.readUTF(), summary.readUTF()));
        }
        int found = summary.readInt();
        var ignored = new ArrayList<IgnoredSheet>();
        for (int left = summary.readInt(); left > 0; left--) {
            ignored.add(new IgnoredSheet(summary.readUTF(), summary.readInt()));
        }
        return new Workbook.Content(found, ignored, ReadRows.read(rows, found));
    }
}
