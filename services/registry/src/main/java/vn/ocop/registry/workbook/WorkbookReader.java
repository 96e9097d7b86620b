package vn.ocop.registry.workbook;

import java.nio.file.Path;
import java.util.function.Function;
import vn.ocop.platform.refusal.Refusal;

/** Reads the files that officers bring in. */
public interface WorkbookReader {

    /**
     * Reads a file and gives what was found to the work, whose result is the result.
     *
     * @throws Refusal 422 when the file is no workbook, has no sheet with the headings, or is too large or too complex; 503
     *     when it cannot be read at the moment
     */
    <T> T read(Path file, Function<Workbook.Content, T> work);
}
