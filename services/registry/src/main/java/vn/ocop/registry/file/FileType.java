package vn.ocop.registry.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The types of files that come in, told by their content and not by their name. */
public enum FileType {
    /** A byte order mark, blanks and line breaks may stand before it, as some scanners and download pages put them. */
    PDF("application/pdf", "[\\s\u0000\u00EF\u00BB\u00BF]*%PDF-"),
    JPEG("image/jpeg", "\u00FF\u00D8\u00FF"),
    PNG("image/png", "\u0089PNG\r\n\u001A\n"),
    WEBP("image/webp", "RIFF....WEBP");

    private static final int LONGEST = 1024;

    private final String contentType;
    private final Pattern beginning;

    FileType(String contentType, String beginning) {
        this.contentType = contentType;
        this.beginning = Pattern.compile(beginning, Pattern.DOTALL);
    }

    public String contentType() {
        return contentType;
    }

    public static Optional<FileType> of(Path file) {
        try (var in = Files.newInputStream(file)) {
            var begins = new String(in.readNBytes(LONGEST), StandardCharsets.ISO_8859_1);
            return Arrays.stream(values()).filter(type -> type.beginning.matcher(begins).lookingAt()).findFirst();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
