package vn.ocop.certification.rulebook;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.refusal.Text;

/** What a product code looks like: (T)-(X)-(STT)-20yy. */
public record ProductCodeRule(Pattern pattern, String example, Text name, String article, @Nullable Text doubt) {

    public boolean accepts(String productCode) {
        return pattern.matcher(productCode).matches();
    }
}
