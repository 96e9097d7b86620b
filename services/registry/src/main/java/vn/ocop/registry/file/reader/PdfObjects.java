package vn.ocop.registry.file.reader;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** Looks in a PDF for what can run, and for attached files that are not {@link Attachable}. */
final class PdfObjects {

    private static final Set<String> RUNNING = Set.of("Launch", "JavaScript", "ImportData", "Rendition",
            "RichMediaExecute");
    private static final List<COSName> CODE = names("JS", "XFA", "OnInstantiate");
    private static final List<COSName> CALLED = names("F", "UF", "DOS", "Mac", "Unix");
    private static final int DEEPEST = 200;

    private final int within;

    /** @param within how many other files the PDF is attached to, one in the other */
    PdfObjects(int within) {
        this.within = within;
    }

    /** Every object of the file is looked at, reached or not. */
    boolean run(COSDocument document) throws IOException {
        for (var key : document.getXrefTable().keySet()) {
            if (runs(document.getObjectFromPool(key).getObject(), 0)) {
                return true;
            }
        }
        return runs(document.getTrailer(), 0);
    }

    private boolean runs(@Nullable COSBase object, int depth) throws IOException {
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
            if (isRunning(dictionary) || !mayBeAttached(dictionary)) {
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
        return action != null && RUNNING.contains(action.getName())
                || CODE.stream().anyMatch(dictionary::containsKey);
    }

    /** Whether the dictionary attaches no file, or one that each of its names and its content allow. */
    private boolean mayBeAttached(COSDictionary dictionary) throws IOException {
        var files = dictionary.getCOSDictionary(COSName.EF);
        if (files == null) {
            return true;
        }
        var kinds = CALLED.stream().map(dictionary::getString).filter(Objects::nonNull).map(Attachable::named)
                .distinct().toList();
        if (kinds.size() != 1 || kinds.getFirst().isEmpty()) {
            return false;
        }
        for (var name : files.keySet()) {
            if (files.getDictionaryObject(name) instanceof COSStream stream && !isOf(kinds.getFirst().get(), stream)) {
                return false;
            }
        }
        return true;
    }

    /** Data that lie outside of the file cannot be looked at. */
    private boolean isOf(Attachable kind, COSStream stream) throws IOException {
        if (stream.containsKey(COSName.F)) {
            return false;
        }
        try (var content = stream.createInputStream()) {
            return kind.holds(content, within + 1);
        }
    }

    private static List<COSName> names(String... names) {
        return List.of(names).stream().map(COSName::getPDFName).toList();
    }
}
