package vn.ocop.notifications.message;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.refusal.Text;

/**
 * Who is told about a fact, and in which words; {@code {name}} stands for a member of the fact.
 *
 * @param to {@code producer}, or a role's code
 * @param at {@code unit} for the owning commune, {@code above} for the unit above it
 * @param holdBack seconds for which the e-mail is held back, so that more of the same makes one mail; null for none
 */
public record Wording(String to, String at, Text title, Text body, String link, @Nullable Integer holdBack) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    /** All wordings by the fact's type. */
    public record Book(Map<String, List<Wording>> byFact) {

        public List<Wording> of(String fact) {
            return byFact.getOrDefault(fact, List.of());
        }
    }

    public Text title(Map<String, @Nullable Object> fact) {
        return filled(title, fact);
    }

    public Text body(Map<String, @Nullable Object> fact) {
        return filled(body, fact);
    }

    public String link(Map<String, @Nullable Object> fact) {
        return filled(link, fact);
    }

    private static Text filled(Text text, Map<String, @Nullable Object> fact) {
        return new Text(filled(text.vi(), fact), filled(text.en(), fact));
    }

    /** Goes over the wording once: what a member says is never looked through for placeholders again. */
    private static String filled(String text, Map<String, @Nullable Object> fact) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            var value = fact.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? "–" : value.toString());
        });
    }
}
