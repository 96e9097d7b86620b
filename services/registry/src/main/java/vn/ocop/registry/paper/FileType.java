package vn.ocop.registry.paper;

import java.util.Arrays;
import java.util.Optional;

/** The files that may be evidence, told by their content and not by their name. */
public enum FileType {
    PDF("application/pdf", "%PDF-"), JPEG("image/jpeg", "\u00FF\u00D8\u00FF"), PNG("image/png",
            "\u0089PNG\r\n\u001A\n");

    private final String contentType;
    private final byte[] beginning;

    FileType(String contentType, String beginning) {
        this.contentType = contentType;
        this.beginning = beginning.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    public String contentType() {
        return contentType;
    }

    public static Optional<FileType> of(byte[] content) {
        return Arrays.stream(values())
                .filter(type -> content.length > type.beginning.length
                        && Arrays.equals(content, 0, type.beginning.length, type.beginning, 0, type.beginning.length))
                .findFirst();
    }
}
