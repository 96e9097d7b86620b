package vn.ocop.registry.file.reader;

import java.io.File;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Texts, sheets and slides of office programs: parts in a ZIP file. */
final class OfficeFile {

    private static final int MOST_PARTS = 5_000;
    private static final Pattern RUNS = Pattern
            .compile(".*(vba|macro|activex|oleobject).*|(.*/)?(basic|scripts)/.*");

    private OfficeFile() {}

    /**
     * Whether it is one, and carries neither macros nor objects of other programs.
     *
     * @param within how many files it is attached to, one in the other
     */
    static boolean isHarmless(File file, int within) throws IOException {
        try (var zip = new ZipFile(file)) {
            boolean office = zip.getEntry("[Content_Types].xml") != null || zip.getEntry("mimetype") != null;
            if (!office || zip.size() > MOST_PARTS) {
                return false;
            }
            for (var parts = zip.entries().asIterator(); parts.hasNext();) {
                if (!isHarmless(zip, parts.next(), within)) {
                    return false;
                }
            }
            return true;
        } catch (ZipException none) {
            return false;
        }
    }

    private static boolean isHarmless(ZipFile zip, ZipEntry part, int within) throws IOException {
        var name = part.getName().toLowerCase(Locale.ROOT).replace('\\', '/');
        if (RUNS.matcher(name).matches()) {
            return false;
        }
        if (name.contains("/embeddings/") && !part.isDirectory()) {
            var kind = Attachable.named(name);
            try (var content = zip.getInputStream(part)) {
                return kind.isPresent() && kind.get().holds(content, within + 1);
            }
        }
        try (var content = zip.getInputStream(part)) {
            return !Attachable.beginsAsProgram(Attachable.head(content));
        }
    }
}
