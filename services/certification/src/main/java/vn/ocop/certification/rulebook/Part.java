package vn.ocop.certification.rulebook;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.refusal.Text;

/** Part A, B or C of a set, its criteria flat and in the law's order. */
public record Part(String code, BigDecimal max, Text name, @Nullable Text doubt, List<Section> sections,
        List<Criterion> criteria) {

    public Part {
        sections = List.copyOf(sections);
        criteria = List.copyOf(criteria);
    }
}
