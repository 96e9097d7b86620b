package vn.ocop.registry.file.reader;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads PDF files. */
final class PdfReader {

    private static final long MOST_ON_DISK = 256L * 1024 * 1024;
    private static final Pattern OBJECT = Pattern.compile("\\d{1,10}\\s{1,4}\\d{1,5}\\s{1,4}obj");

    private PdfReader() {}

    static Verdict read(File file) throws IOException {
        return read(file, 0);
    }

    /** @param within how many other files it is attached to, one in the other */
    static Verdict read(File file, int within) throws IOException {
        if (isCut(file)) {
            return Verdict.BROKEN;
        }
        var cache = MemoryUsageSetting.setupTempFileOnly(MOST_ON_DISK).streamCache;
        try (var pdf = Loader.loadPDF(file, cache)) {
            if (pdf.getNumberOfPages() < 1) {
                return Verdict.NO_PAGE;
            }
            pdf.getPage(0).getMediaBox();
            return new PdfObjects(within).run(pdf.getDocument()) ? Verdict.ACTIVE : Verdict.READABLE;
        } catch (InvalidPasswordException locked) {
            return Verdict.LOCKED;
        }
    }

    /** Whether the file's end is missing: a mark of the end stands behind the last object. */
    private static boolean isCut(File file) throws IOException {
        var content = Files.readString(file.toPath(), StandardCharsets.ISO_8859_1);
        int end = Math.max(content.lastIndexOf("%%EOF"), content.lastIndexOf("startxref"));
        return end < 0 || OBJECT.matcher(content).region(end, content.length()).find();
    }
}
