package vn.ocop.certification.council;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.ocop.certification.rulebook.CriteriaSet;
import vn.ocop.certification.rulebook.Criterion;
import vn.ocop.certification.rulebook.Disqualifier;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.refusal.Text;

/**
 * What the chair has still to record before a dossier can be closed. Members who differ on what decides the rank need a
 * finding. A finding that most members marked needs no words; any other one, a disqualifier dropped though somebody named
 * it, one held though most did not, and a spread above the regulation's limit need what was discussed (QĐ 26/2026, Điều
 * 3.3: the rank rests on the members' evaluation).
 */
final class OpenFindings {

    private final Tally tally;
    private final Findings findings;
    private final Regulation regulation;
    private final CriteriaSet set;
    private final List<Refusal.Field> open = new ArrayList<>();

    OpenFindings(Tally tally, Findings findings, Regulation regulation, CriteriaSet set) {
        this.tally = tally;
        this.findings = findings;
        this.regulation = regulation;
        this.set = set;
    }

    /** All of it, by its place in the findings. */
    List<Refusal.Field> problems() {
        findings.points().forEach(this::checkFinding);
        for (var criterion : tally.disputed().keySet()) {
            if (!findings.points().containsKey(criterion)) {
                add("points." + criterion, "finding-needed",
                        "Thành viên chấm khác nhau ở mức quyết định hạng; cần ghi kết luận chung của Hội đồng.",
                        "Members differ on what decides the rank; record the council's finding.");
            }
        }
        var known = set.disqualifiers().stream().map(Disqualifier::code).collect(Collectors.toSet());
        findings.disqualifiers().stream().filter(code -> !known.contains(code)).sorted().forEach(code -> add(
                "disqualifiers." + code, "unknown-disqualifier",
                "Bộ " + set.code() + " không có lý do loại " + code + ".",
                "Set " + set.code() + " has no disqualifier " + code + "."));
        if (findings.discussion() == null || findings.discussion().isBlank()) {
            requireDiscussion();
        }
        return open;
    }

    private void checkFinding(String code, BigDecimal points) {
        var criterion = set.criteria().filter(known -> known.code().equals(code)).findFirst();
        if (criterion.isEmpty()) {
            add("points." + code, "unknown-criterion", "Bộ " + set.code() + " không có tiêu chí " + code + ".",
                    "Set " + set.code() + " has no criterion " + code + ".");
        } else if (!tally.disputed().containsKey(code)) {
            add("points." + code, "not-disputed", "Các thành viên đã thống nhất tiêu chí này.",
                    "The members agree on this criterion.");
        } else if (!isMark(criterion.get(), points)) {
            add("points." + code, "not-a-level", "Tiêu chí " + code + " không có mức " + points + " điểm.",
                    "Criterion " + code + " has no level of " + points + " points.");
        }
    }

    private void requireDiscussion() {
        if (tally.spread().compareTo(BigDecimal.valueOf(regulation.maxSpread())) > 0) {
            add("discussion", "discussion-needed",
                    "Chênh lệch điểm vượt " + regulation.maxSpread() + "; cần ghi nội dung thảo luận.",
                    "The spread is above " + regulation.maxSpread() + "; record the discussion.");
        }
        var unlike = findings.points().entrySet().stream()
                .filter(finding -> tally.disputed().containsKey(finding.getKey())
                        && !tally.majorityGave(finding.getKey(), finding.getValue()))
                .map(finding -> finding.getKey()).collect(Collectors.toCollection(TreeSet::new));
        unlike.addAll(disqualifiersUnlikeTheSheets());
        if (!unlike.isEmpty()) {
            add("discussion", "reason-needed",
                    "Kết luận khác với phần lớn phiếu chấm (" + String.join(", ", unlike) + "); cần ghi lý do.",
                    "The finding is other than what most members marked (" + String.join(", ", unlike)
                            + "); record the reason.");
        }
    }

    private TreeSet<String> disqualifiersUnlikeTheSheets() {
        var agreed = new TreeMap<>(tally.agreed());
        agreed.putAll(findings.points());
        var entailed = set.disqualifiersByZero(agreed);
        var unlike = new TreeSet<String>();
        for (var disqualifier : set.disqualifiers()) {
            var code = disqualifier.code();
            boolean holds = findings.disqualifiers().contains(code) || entailed.contains(code);
            boolean dropped = !holds && tally.disqualifiersNamed().containsKey(code);
            boolean heldByFew = holds && !entailed.contains(code) && !tally.majorityNamed(code);
            if (dropped || heldByFew) {
                unlike.add(code);
            }
        }
        return unlike;
    }

    private static boolean isMark(Criterion criterion, BigDecimal points) {
        return criterion.marks().stream().anyMatch(mark -> mark.compareTo(points) == 0);
    }

    private void add(String field, String code, String vi, String en) {
        open.add(new Refusal.Field(field, code, new Text(vi, en)));
    }
}
