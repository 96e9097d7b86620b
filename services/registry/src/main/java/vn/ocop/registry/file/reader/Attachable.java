package vn.ocop.registry.file.reader;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The kinds of files that may be attached to a PDF: what only shows something. Such a file must be what its name says;
 * whatever is not among them, programs and scripts by whatever name, may not be attached.
 */
enum Attachable {
    PDF("pdf") {
        @Override
        boolean holds(File file, int within) throws IOException {
            return PdfReader.read(file, within) == Verdict.READABLE;
        }
    },
    /** Without macros and without objects of other programs. */
    OFFICE("xlsx|docx|pptx|ods|odt|odp") {
        @Override
        boolean holds(File file, int within) throws IOException {
            return OfficeFile.isHarmless(file, within);
        }
    },
    PICTURE("jpe?g|png|gif|tiff?|webp") {
        @Override
        boolean holds(File file, int within) throws IOException {
            return PICTURE_BEGINS.matcher(head(file)).lookingAt();
        }
    },
    TEXT("xml|csv|txt|json") {
        @Override
        boolean holds(File file, int within) throws IOException {
            return PlainText.isHarmless(Files.readAllBytes(file.toPath()));
        }
    };

    private static final Pattern PROGRAM_BEGINS = Pattern.compile("MZ|\u007FELF|#!|\u00CA\u00FE\u00BA\u00BE"
            + "|\u00FE\u00ED\u00FA[\u00CE\u00CF]|[\u00CE\u00CF]\u00FA\u00ED\u00FE|dex\n|L\u0000\u0000\u0000\u0001");
    private static final Pattern PICTURE_BEGINS = Pattern.compile(
            "\u00FF\u00D8\u00FF|\u0089PNG|GIF8|II\\*\u0000|MM\u0000\\*|RIFF....WEBP", Pattern.DOTALL);
    private static final int HEAD = 16;
    private static final int LARGEST = 20 * 1024 * 1024;
    private static final int DEEPEST = 4;

    private final Pattern endings;

    Attachable(String endings) {
        this.endings = Pattern.compile("[^:\\p{C}]+\\.(" + endings + ")");
    }

    /** The kind that a file's name says; none for other kinds, and for names that hide their end. */
    static Optional<Attachable> named(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
        var last = plain.substring(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\')) + 1);
        return Arrays.stream(values()).filter(kind -> kind.endings.matcher(last).matches()).findFirst();
    }

    /**
     * Whether the content is of this kind.
     *
     * @param within how many files it is attached to, one in the other
     * @throws TooComplex when it is too large, or in too many others
     */
    boolean holds(InputStream content, int within) throws IOException {
        if (within > DEEPEST) {
            throw new TooComplex();
        }
        var file = File.createTempFile("attached-", null);
        try {
            var bytes = content.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new TooComplex();
            }
            Files.write(file.toPath(), bytes);
            return !beginsAsProgram(head(file)) && holds(file, within);
        } finally {
            Files.delete(file.toPath());
        }
    }

    abstract boolean holds(File file, int within) throws IOException;

    /** @param head the first bytes, as ISO-8859-1 */
    static boolean beginsAsProgram(String head) {
        return PROGRAM_BEGINS.matcher(head).lookingAt();
    }

    static String head(File file) throws IOException {
        try (var in = Files.newInputStream(file.toPath())) {
            return head(in);
        }
    }

    static String head(InputStream in) throws IOException {
        return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
    }
}
