package vn.ocop.certification.council;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.ocop.certification.rulebook.CriteriaSet;

/**
 * All members' sheets of one dossier, added up.
 *
 * @param sheets how many there are
 * @param mean the members' mean total: not rounded, cut off after 20 digits, so that it never reaches a band it does not
 * @param spread points between the highest and the lowest total
 * @param totals each member's total, without names, highest first
 * @param disputed criteria whose marks decide the rank differently, by code: the marks given, without names, lowest first
 * @param agreed points of the other deciding criteria: the lowest that any member gave
 * @param disqualifiersNamed disqualifiers that at least one member named, or whose points entail, with how many did
 */
public record Tally(int sheets, BigDecimal mean, BigDecimal spread, List<BigDecimal> totals,
        Map<String, List<BigDecimal>> disputed, Map<String, BigDecimal> agreed,
        Map<String, Integer> disqualifiersNamed) {

    private static final MathContext CUT = new MathContext(20, RoundingMode.DOWN);

    /** @param sheets at least one, each of the whole set */
    public static Tally of(CriteriaSet set, List<Sheet> sheets) {
        var totals = sheets.stream().map(Sheet::total).sorted(Comparator.reverseOrder()).toList();
        var sum = totals.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var disputed = new TreeMap<String, List<BigDecimal>>();
        var agreed = new TreeMap<String, BigDecimal>();
        set.criteria().filter(set::isDecisive).forEach(criterion -> {
            var given = sheets.stream().map(sheet -> sheet.answers().getOrDefault(criterion.code(), BigDecimal.ZERO))
                    .sorted().toList();
            if (given.stream().map(points -> set.decides(criterion, points)).distinct().count() > 1) {
                disputed.put(criterion.code(), given);
            } else {
                agreed.put(criterion.code(), Collections.min(given));
            }
        });
        var named = new TreeMap<String, Integer>();
        sheets.forEach(sheet -> disqualifiers(set, sheet).forEach(code -> named.merge(code, 1, Integer::sum)));
        return new Tally(sheets.size(), sum.divide(BigDecimal.valueOf(sheets.size()), CUT),
                totals.getFirst().subtract(totals.getLast()), totals, disputed, agreed, named);
    }

    /** Whether more than half of the members marked the criterion with these points. */
    boolean majorityGave(String criterion, BigDecimal points) {
        var given = disputed.getOrDefault(criterion, List.of());
        return 2 * given.stream().filter(mark -> mark.compareTo(points) == 0).count() > sheets;
    }

    /** Whether more than half of the members named the disqualifier. */
    boolean majorityNamed(String disqualifier) {
        return 2 * disqualifiersNamed.getOrDefault(disqualifier, 0) > sheets;
    }

    private static Set<String> disqualifiers(CriteriaSet set, Sheet sheet) {
        var all = new TreeSet<>(sheet.disqualifiers());
        all.addAll(set.disqualifiersByZero(sheet.answers()));
        return all;
    }
}
