package vn.ocop.certification.council;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.ocop.certification.rulebook.Answers;
import vn.ocop.certification.rulebook.Scoring;
import vn.ocop.certification.rulebook.TrialScore;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.refusal.Text;

/**
 * The council's result: rank = min(band of the mean, highest rank whose minimums are all met), or none when a
 * disqualifier holds (QĐ 26/2026, Điều 3.3 and Phụ lục II).
 *
 * @param unmet every star minimum that the council found not reached
 */
public record Result(BigDecimal mean, BigDecimal spread, int band, int stars, Set<String> disqualifiers,
        List<TrialScore.Unmet> unmet, Map<String, BigDecimal> agreed) {

    /** @throws Refusal naming everything the council has still to agree on */
    public static Result of(Tally tally, Findings findings, Rules rules, Scoring scoring, String set) {
        requireAgreement(tally, findings, rules);
        var agreed = new TreeMap<>(tally.agreed());
        tally.disputed().forEach(criterion -> agreed.put(criterion, findings.points().get(criterion)));
        var answers = new Answers(agreed, findings.disqualifiers());
        int band = scoring.bandOf(tally.mean()).stars();
        int stars = Scoring.stars(band, scoring.highestRankMet(set, answers), !findings.disqualifiers().isEmpty());
        return new Result(tally.mean(), tally.spread(), band, stars, findings.disqualifiers(),
                scoring.trial(set, answers).unmet(), agreed);
    }

    private static void requireAgreement(Tally tally, Findings findings, Rules rules) {
        var open = new ArrayList<Refusal.Field>();
        var surplus = new HashSet<>(findings.points().keySet());
        surplus.removeAll(tally.disputed());
        for (var criterion : surplus) {
            open.add(field("points." + criterion, "not-disputed", "Các thành viên đã thống nhất tiêu chí này.",
                    "The members agree on this criterion."));
        }
        for (var criterion : tally.disputed()) {
            if (!findings.points().containsKey(criterion)) {
                open.add(field("points." + criterion, "finding-needed",
                        "Thành viên chấm khác nhau ở mức tối thiểu; cần ghi kết luận chung của Hội đồng.",
                        "Members differ on a star minimum; record the council's finding."));
            }
        }
        if (tally.spread().compareTo(BigDecimal.valueOf(rules.maxSpread())) > 0
                && (findings.discussion() == null || findings.discussion().isBlank())) {
            open.add(field("discussion", "discussion-needed",
                    "Chênh lệch điểm vượt " + rules.maxSpread() + "; cần ghi nội dung thảo luận.",
                    "The spread is above " + rules.maxSpread() + "; record the discussion."));
        }
        if (!open.isEmpty()) {
            throw Refusal.invalid(open);
        }
    }

    private static Refusal.Field field(String field, String code, String vi, String en) {
        return new Refusal.Field(field, code, new Text(vi, en));
    }
}
