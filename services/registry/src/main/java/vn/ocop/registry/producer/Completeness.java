package vn.ocop.registry.producer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.refusal.Text;

/** What must be known of a producer before the commune can verify it (QĐ 26/2026, Mẫu 01 and Mẫu 02 part I). */
final class Completeness {

    private static final Text MISSING = new Text("Cần có mục này trước khi xác minh.",
            "This is needed before the producer can be verified.");

    private Completeness() {}

    /** Every field that is still missing, by its path in the forms. */
    static List<Refusal.Field> missing(Producer producer) {
        var missing = new ArrayList<Refusal.Field>();
        var details = producer.details();
        var representative = details.representative();
        need("account", producer.owner(), missing);
        need("consent", producer.consent(), missing);
        need("taxCode", producer.taxCode(), missing);
        need("representative.name", representative.name(), missing);
        need("representative.gender", representative.gender(), missing);
        need("representative.ethnicity", representative.ethnicity(), missing);
        need("representative.position", representative.position(), missing);
        need("address.village", details.village(), missing);
        need("phone", details.phone(), missing);
        return missing;
    }

    private static void need(String field, @Nullable Object value, List<Refusal.Field> missing) {
        if (value == null) {
            missing.add(new Refusal.Field(field, "missing", MISSING));
        }
    }
}
