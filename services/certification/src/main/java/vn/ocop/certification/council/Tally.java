package vn.ocop.certification.council;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.ocop.certification.rulebook.Criterion;
import vn.ocop.certification.rulebook.CriteriaSet;

/**
 * All members' sheets of one dossier, added up.
 *
 * @param mean the members' mean total: not rounded, cut off after 20 digits, so that it never reaches a band it does not
 * @param spread points between the highest and the lowest total
 * @param totals each member's total, without names, highest first
 * @param disputed criteria with a star minimum that some members see met and others do not: the council must agree
 * @param agreed points of the other criteria with a star minimum: the lowest that any member gave
 * @param disqualifiersNamed disqualifiers that at least one member named, with how many did
 */
public record Tally(BigDecimal mean, BigDecimal spread, List<BigDecimal> totals, Set<String> disputed,
        Map<String, BigDecimal> agreed, Map<String, Integer> disqualifiersNamed) {

    private static final MathContext CUT = new MathContext(20, RoundingMode.DOWN);

    /** @param sheets at least one */
    public static Tally of(CriteriaSet set, List<Sheet> sheets) {
        var totals = sheets.stream().map(Sheet::total).sorted(java.util.Comparator.reverseOrder()).toList();
        var sum = totals.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var disputed = new TreeSet<String>();
        var agreed = new TreeMap<String, BigDecimal>();
        set.criteria().filter(Tally::hasMinimum).forEach(criterion -> {
            var given = sheets.stream().map(sheet -> sheet.answers().getOrDefault(criterion.code(), BigDecimal.ZERO))
                    .toList();
            if (given.stream().mapToLong(points -> minimumsMet(criterion, points)).distinct().count() > 1) {
                disputed.add(criterion.code());
            } else {
                agreed.put(criterion.code(), java.util.Collections.min(given));
            }
        });
        var named = new TreeMap<String, Integer>();
        sheets.forEach(sheet -> sheet.disqualifiers().forEach(code -> named.merge(code, 1, Integer::sum)));
        return new Tally(sum.divide(BigDecimal.valueOf(sheets.size()), CUT),
                totals.getFirst().subtract(totals.getLast()),
                totals, disputed, agreed, named);
    }

    private static boolean hasMinimum(Criterion criterion) {
        return criterion.levels().stream().anyMatch(level -> level.minimumForStars() != null);
    }

    private static long minimumsMet(Criterion criterion, BigDecimal points) {
        return criterion.levels().stream()
                .filter(level -> level.minimumForStars() != null && points.compareTo(level.points()) >= 0)
                .count();
    }
}
