package vn.ocop.registry.file.reader;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Files of nothing but text. */
final class PlainText {

    private static final Pattern RUNS = Pattern.compile(
            "[\\p{Cntrl}&&[^\\t\\n\\f\\r]]|<\\s*([a-z]+:)?script|macrosPresent",
            Pattern.CASE_INSENSITIVE);

    private PlainText() {}

    /** Whether it is text, and none that a browser or an office program would run. */
    static boolean isHarmless(byte[] content) {
        var text = new String(content, charset(content));
        return !RUNS.matcher(text).find() && !Attachable.beginsAsProgram(text.replaceFirst("^[\\s\uFEFF]+", ""));
    }

    private static Charset charset(byte[] content) {
        if (content.length > 1 && content[0] == (byte) 0xFF && content[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return content.length > 1 && content[0] == (byte) 0xFE && content[1] == (byte) 0xFF
                ? StandardCharsets.UTF_16BE
                : StandardCharsets.UTF_8;
    }
}
