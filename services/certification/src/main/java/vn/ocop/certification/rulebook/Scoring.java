package vn.ocop.certification.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.rulebook.TrialScore.NextStar;
import vn.ocop.certification.rulebook.TrialScore.Unmet;

/**
 * Points, minimums and disqualifiers made into stars (QĐ 26/2026, Điều 3.3 and the notes of Phụ lục II). Laid out
 * once per rulebook; immutable, safe for any number of threads, some microseconds a call.
 */
public final class Scoring {

    private final Rulebook rulebook;
    private final Map<String, ScoringSheet> sheets = new HashMap<>();

    public Scoring(Rulebook rulebook) {
        this.rulebook = rulebook;
        rulebook.sets().forEach((code, set) -> sheets.put(code, new ScoringSheet(set)));
    }

    /**
     * The band a mean total lies in. The mean is taken as it is, never rounded: 89.99 is 4 stars.
     *
     * @param meanTotal points, 0 to 100
     * @throws IllegalArgumentException outside 0 to 100
     */
    public StarBand bandOf(BigDecimal meanTotal) {
        for (var band : rulebook.bands()) {
            if (band.contains(meanTotal)) {
                return band;
            }
        }
        throw new IllegalArgumentException("no band for " + meanTotal);
    }

    /**
     * The highest rank all of whose minimums, and those of every rank below it, are met: 2 to 5. Ranks 1 and 2 have
     * none.
     *
     * @throws InvalidAnswers naming every answer the set does not allow
     * @throws IllegalArgumentException when the rulebook has no such set
     */
    public int highestRankMet(String set, Answers answers) {
        var sheet = sheet(set);
        return highestRankMet(sheet, AnswerSheet.of(sheet, answers));
    }

    /** Stars are the lower of band and highest rank met; a disqualified product has none. */
    public static int stars(int band, int highestRankMet, boolean disqualified) {
        return disqualified ? 0 : Math.min(band, highestRankMet);
    }

    /**
     * The score of these answers. What is not answered counts 0; a disqualifier that follows from points holds whether
     * or not it was named.
     *
     * <p>The steps to the next rank are found so: (1) every criterion below a minimum of that rank, or of a rank
     * under it, is raised to the highest of those minimums, in the law's order. (2) While the total is still short
     * of the band: if one level-up of one criterion covers the rest, the smallest such is taken; otherwise the
     * largest level-up there is. So as few criteria as possible are raised for points, and the last no further than
     * needed. Equal level-ups: first a criterion already in the plan, then the law's order. A case not chosen among
     * alternatives is never raised.
     *
     * @throws InvalidAnswers naming every answer the set does not allow
     * @throws IllegalArgumentException when the rulebook has no such set
     */
    public TrialScore trial(String set, Answers answers) {
        var sheet = sheet(set);
        var answered = AnswerSheet.of(sheet, answers);
        var disqualifiers = new TreeSet<>(answers.disqualifiers());
        disqualifiers.addAll(sheet.set.disqualifiersByZero(answers.points()));
        boolean disqualified = !disqualifiers.isEmpty();
        var parts = partTotals(sheet, answered);
        var total = parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        int band = bandOf(total).stars();
        int stars = stars(band, highestRankMet(sheet, answered), disqualified);
        return new TrialScore(total, parts, band, stars, answered.isComplete(), disqualified,
                List.copyOf(disqualifiers), unmet(sheet, answered),
                disqualified ? null : nextStar(sheet, answered, stars, total));
    }

    private ScoringSheet sheet(String set) {
        var sheet = sheets.get(set);
        if (sheet == null) {
            throw new IllegalArgumentException("rulebook " + rulebook.code() + " has no set " + set);
        }
        return sheet;
    }

    private static Map<String, BigDecimal> partTotals(ScoringSheet sheet, AnswerSheet answered) {
        var sums = new BigDecimal[sheet.set.parts().size()];
        Arrays.fill(sums, BigDecimal.ZERO);
        for (int place = 0; place < answered.points.length; place++) {
            sums[sheet.part[place]] = sums[sheet.part[place]].add(answered.points[place]);
        }
        var totals = new LinkedHashMap<String, BigDecimal>();
        for (int part = 0; part < sums.length; part++) {
            totals.put(sheet.set.parts().get(part).code(), sums[part]);
        }
        return totals;
    }

    private int highestRankMet(ScoringSheet sheet, AnswerSheet answered) {
        for (var minimum : sheet.minimums) {
            if (answered.points[minimum.index()].compareTo(minimum.needed()) < 0) {
                return Math.max(rulebook.highestRankWithoutMinimums(), minimum.stars() - 1);
            }
        }
        return rulebook.bands().getFirst().stars();
    }

    private static List<Unmet> unmet(ScoringSheet sheet, AnswerSheet answered) {
        var unmet = new ArrayList<Unmet>();
        for (var minimum : sheet.minimums) {
            var points = answered.points[minimum.index()];
            if (points.compareTo(minimum.needed()) < 0) {
                unmet.add(new Unmet(minimum.stars(), minimum.criterion(), points, minimum.needed()));
            }
        }
        return unmet;
    }

    private @Nullable NextStar nextStar(ScoringSheet sheet, AnswerSheet answered, int stars, BigDecimal total) {
        for (var band : rulebook.bands()) {
            if (band.stars() == stars + 1) {
                var pointsShort = band.from().subtract(total).max(BigDecimal.ZERO);
                return new NextStar(band.stars(), pointsShort,
                        new NextStarPlan(sheet, answered).steps(band.stars(), pointsShort));
            }
        }
        return null;
    }
}
