package vn.ocop.registry.file.reader;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** Reads PDF files. */
final class PdfReader {

    private static final Set<String> RUNNING = Set.of("Launch", "JavaScript", "ImportData", "Rendition");
    private static final Pattern PROGRAM = Pattern.compile(
            ".*\\.(exe|com|bat|cmd|scr|pif|msi|dll|vbs?|js|jse|wsf|hta|ps1|jar|lnk|apk|sh|docm|xlsm|pptm)");
    private static final Pattern PROGRAM_BEGINS = Pattern.compile("MZ|\u007FELF|#!|\u00CA\u00FE\u00BA\u00BE|PK\u0003");
    private static final int DEEPEST = 200;

    private PdfReader() {}

    static Verdict read(File file) throws IOException {
        try (var pdf = Loader.loadPDF(file, IOUtils.createTempFileOnlyStreamCache())) {
            if (pdf.getNumberOfPages() < 1) {
                return Verdict.NO_PAGE;
            }
            pdf.getPage(0).getMediaBox();
            return runsSomething(pdf) ? Verdict.ACTIVE : Verdict.READABLE;
        } catch (InvalidPasswordException locked) {
            return Verdict.LOCKED;
        }
    }

    /** Every object of the file is looked at, reached or not. */
    private static boolean runsSomething(PDDocument pdf) throws IOException {
        var document = pdf.getDocument();
        for (var key : document.getXrefTable().keySet()) {
            if (runs(document.getObjectFromPool(key).getObject(), 0)) {
                return true;
            }
        }
        return runs(document.getTrailer(), 0);
    }

    private static boolean runs(@Nullable COSBase object, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("nested too deep");
        }
        if (object instanceof COSArray array) {
            for (var part : array) {
                if (runs(part, depth + 1)) {
                    return true;
                }
            }
        }
        if (object instanceof COSDictionary dictionary) {
            if (isRunning(dictionary) || embedsAProgram(dictionary)) {
                return true;
            }
            for (var part : dictionary.getValues()) {
                if (runs(part, depth + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isRunning(COSDictionary dictionary) {
        var action = dictionary.getCOSName(COSName.S);
        return action != null && RUNNING.contains(action.getName()) || dictionary.containsKey(COSName.JS)
                || dictionary.containsKey(COSName.getPDFName("XFA"));
    }

    private static boolean embedsAProgram(COSDictionary dictionary) throws IOException {
        var files = dictionary.getCOSDictionary(COSName.EF);
        if (files == null) {
            return false;
        }
        for (var name : new COSName[]{COSName.F, COSName.UF}) {
            var called = dictionary.getString(name);
            if (called != null && PROGRAM.matcher(called.toLowerCase(Locale.ROOT).strip()).matches()) {
                return true;
            }
        }
        for (var name : files.keySet()) {
            if (files.getDictionaryObject(name) instanceof COSStream stream && beginsAsProgram(stream)) {
                return true;
            }
        }
        return false;
    }

    /** Only the first bytes are looked at; a stream may unfold to any size. */
    private static boolean beginsAsProgram(COSStream stream) throws IOException {
        var raw = stream.createRawInputStream();
        try (var content = COSName.FLATE_DECODE.equals(stream.getFilters()) ? new InflaterInputStream(raw) : raw) {
            return PROGRAM_BEGINS.matcher(new String(content.readNBytes(4), StandardCharsets.ISO_8859_1)).lookingAt();
        }
    }
}
