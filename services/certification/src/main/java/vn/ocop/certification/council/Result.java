package vn.ocop.certification.council;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.rulebook.Answers;
import vn.ocop.certification.rulebook.CriteriaSet;
import vn.ocop.certification.rulebook.Scoring;
import vn.ocop.certification.rulebook.TrialScore;
import vn.ocop.platform.refusal.Refusal;

/**
 * The council's result: rank = min(band of the mean, highest rank whose minimums are all met), or none when a
 * disqualifier holds (QĐ 26/2026, Điều 3.3 and Phụ lục II). A disqualifier never changes the mean.
 *
 * @param disqualifiers all that hold: found by the council, or following from the agreed points
 * @param unmet every star minimum that the council found not reached
 * @param agreed points of the criteria that decide the rank
 * @param discussion what the chair recorded
 */
public record Result(BigDecimal mean, BigDecimal spread, int band, int stars, Set<String> disqualifiers,
        List<TrialScore.Unmet> unmet, Map<String, BigDecimal> agreed, @Nullable String discussion) {

    /** @throws Refusal naming everything the council has still to agree on */
    public static Result of(Tally tally, Findings findings, Regulation regulation, Scoring scoring, CriteriaSet set) {
        var open = new OpenFindings(tally, findings, regulation, set).problems();
        if (!open.isEmpty()) {
            throw Refusal.invalid(open);
        }
        var agreed = new TreeMap<>(tally.agreed());
        agreed.putAll(findings.points());
        var score = scoring.trial(set.code(), new Answers(agreed, findings.disqualifiers()));
        int band = scoring.bandOf(tally.mean()).stars();
        int stars = Scoring.stars(band, scoring.highestRankMet(set.code(), new Answers(agreed, Set.of())),
                score.disqualified());
        return new Result(tally.mean(), tally.spread(), band, stars, new TreeSet<>(score.disqualifiers()),
                score.unmet(), agreed, findings.discussion());
    }
}
