package vn.ocop.certification.rulebook;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.refusal.Text;

/**
 * The criteria for one kind of product (QĐ 26/2026, Phụ lục II).
 *
 * @param code {@code 01} to {@code 26}
 * @param leadMinistries codes of the ministries in charge
 * @param samples how many sample products go with a dossier
 */
public record CriteriaSet(String code, Text name, ProductGroup group, ProductGroup subgroup,
        List<String> leadMinistries,
        int samples, @Nullable Text doubt, List<Part> parts, List<Disqualifier> disqualifiers) {

    public CriteriaSet {
        leadMinistries = List.copyOf(leadMinistries);
        parts = List.copyOf(parts);
        disqualifiers = List.copyOf(disqualifiers);
    }

    /** Every criterion, in the law's order. */
    public Stream<Criterion> criteria() {
        return parts.stream().flatMap(part -> part.criteria().stream());
    }
}
