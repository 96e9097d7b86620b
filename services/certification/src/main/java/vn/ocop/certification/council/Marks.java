package vn.ocop.certification.council;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import vn.ocop.certification.rulebook.CriteriaSet;
import vn.ocop.certification.rulebook.Criterion;

/**
 * A member's marks. A member must mark every criterion; where the law prints no level of 0 and the product reaches none, the
 * mark is 0 all the same (a reading of the decision, which is silent on it).
 */
final class Marks {

    private Marks() {}

    /** The marks that stand for a level: all but the zeros of criteria without such a level. */
    static Map<String, BigDecimal> levels(CriteriaSet set, Map<String, BigDecimal> marks) {
        var without = set.criteria().filter(criterion -> !hasZero(criterion)).map(Criterion::code)
                .collect(Collectors.toSet());
        return marks.entrySet().stream()
                .filter(mark -> mark.getValue().signum() != 0 || !without.contains(mark.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether every criterion is marked; of alternatives one. */
    static boolean whole(CriteriaSet set, Map<String, BigDecimal> marks) {
        return set.criteria().allMatch(criterion -> marks.containsKey(criterion.code())
                || criterion.alternativeOf() != null && set.criteria()
                        .anyMatch(other -> criterion.alternativeOf().equals(other.alternativeOf())
                                && marks.containsKey(other.code())));
    }

    private static boolean hasZero(Criterion criterion) {
        return criterion.levels().stream().anyMatch(level -> level.points().signum() == 0);
    }
}
