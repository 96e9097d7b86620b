package vn.ocop.certification.rulebook;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** The disqualifiers that follow from these points by themselves: a 0 in any answered criterion of their scope. */
    public Set<String> disqualifiersByZero(Map<String, BigDecimal> points) {
        var zero = criteria().filter(criterion -> isZero(points.get(criterion.code()))).toList();
        return disqualifiers.stream()
                .filter(disqualifier -> disqualifier.byZero() && zero.stream().anyMatch(disqualifier::covers))
                .map(Disqualifier::code)
                .collect(Collectors.toSet());
    }

    /**
     * What a mark of this criterion decides besides its points: how many star minimums it meets, -1 when it
     * disqualifies. Members whose marks decide the same need no finding.
     */
    public int decides(Criterion criterion, BigDecimal points) {
        boolean disqualifies = points.signum() == 0
                && disqualifiers.stream()
                        .anyMatch(disqualifier -> disqualifier.byZero() && disqualifier.covers(criterion));
        return disqualifies ? -1 : criterion.minimumsMet(points);
    }

    /** The criteria that are not answered; of alternatives the first, where none is. */
    public List<Criterion> unanswered(Set<String> answered) {
        var seen = new HashSet<String>();
        return criteria()
                .filter(criterion -> !answered.contains(criterion.code()) && (criterion.alternativeOf() == null
                        || criteria().noneMatch(other -> criterion.alternativeOf().equals(other.alternativeOf())
                                && answered.contains(other.code())) && seen.add(criterion.alternativeOf())))
                .toList();
    }

    /** Whether marks of this criterion decide anything besides their points. */
    public boolean isDecisive(Criterion criterion) {
        return criterion.levels().stream().anyMatch(level -> level.minimumForStars() != null)
                || decides(criterion, BigDecimal.ZERO) < 0;
    }

    private static boolean isZero(@Nullable BigDecimal points) {
        return points != null && points.signum() == 0;
    }

    /** Every criterion, in the law's order. */
    public Stream<Criterion> criteria() {
        return parts.stream().flatMap(part -> part.criteria().stream());
    }
}
