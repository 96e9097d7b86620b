package vn.ocop.platform.web;

import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import vn.ocop.platform.refusal.Refusal;

/**
 * Text as it comes in: Unicode NFC, so that the same Vietnamese word is the same characters from every keyboard; no
 * control characters, which no form has and the database refuses; empty where nothing of it can be seen; one line where the field is short; not longer than a page of a report.
 */
final class CleanText extends StdScalarDeserializer<String> {

    static final int MAX_LENGTH = 20_000;
    /** Hangul fillers and the empty Braille cell: letters by their category, blank to the eye. */
    private static final String BLANKS = "\u115F\u1160\u3164\uFFA0\u2800\u034F";

    /** Fields that take no more than this are names, numbers and titles: they hold one line. */
    private static final int ONE_LINE = 500;
    private static final Pattern BREAKS = Pattern
            .compile("[\\s\\u0085\\u2028\\u2029]*[\\r\\n\\t\\u0085\\u2028\\u2029][\\s\\u0085\\u2028\\u2029]*");

    private final boolean oneLine;

    private CleanText(boolean oneLine) {
        super(String.class);
        this.oneLine = oneLine;
    }

    static SimpleModule module() {
        return new SimpleModule("clean-text").addDeserializer(String.class, new CleanText(false));
    }

    /** A short field's breaks become blanks: with them a name would write paragraphs of its own into a letter. */
    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        var size = property == null ? null : property.getAnnotation(Size.class);
        return size != null && size.max() <= ONE_LINE ? new CleanText(true) : this;
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.currentToken().isScalarValue() || parser.currentToken().isBoolean()
                || parser.currentToken().isNumeric()) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        var text = parser.getString();
        if (text.length() > MAX_LENGTH) {
            throw Refusal.invalid(parser.currentName(), "wrong-length", "Nội dung quá dài.", "The text is too long.");
        }
        if (!isClean(text)) {
            throw Refusal.invalid(parser.currentName() == null ? "" : parser.currentName(), "control-characters",
                    "Nội dung có ký tự không hợp lệ.", "The text has characters that are not allowed.");
        }
        if (!hasVisible(text)) {
            return "";
        }
        var normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        return oneLine ? BREAKS.matcher(normal).replaceAll(" ").strip() : normal;
    }

    /** Whether there is anything to read in it; letters that show nothing are no reason and no name. */
    static boolean hasVisible(String text) {
        return text.codePoints().anyMatch(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c)
                && Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.UNASSIGNED
                && BLANKS.indexOf(c) < 0);
    }

    static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t' || c == '\uFFFE' || c == '\uFFFF') {
                return false;
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c) || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
