package vn.ocop.certification.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.refusal.Text;

/** Checked answers, by the places of a {@link ScoringSheet}. */
final class AnswerSheet {

    /** Points by place; 0 where not answered. */
    final BigDecimal[] points;
    final boolean[] answered;
    /** How many criteria of a slot are answered. */
    private final int[] inSlot;

    private AnswerSheet(ScoringSheet sheet) {
        points = new BigDecimal[sheet.criteria.size()];
        Arrays.fill(points, BigDecimal.ZERO);
        answered = new boolean[points.length];
        inSlot = new int[sheet.slots];
    }

    /** @throws InvalidAnswers naming every answer the set does not allow */
    static AnswerSheet of(ScoringSheet sheet, Answers answers) {
        var result = new AnswerSheet(sheet);
        var problems = new ArrayList<Refusal.Field>();
        var set = sheet.set.code();
        answers.points().forEach((code, points) -> {
            int place = sheet.place(code);
            if (place < 0) {
                problems.add(problem("answers." + code, "unknown-criterion",
                        "Bộ " + set + " không có tiêu chí " + code + ".",
                        "Set " + set + " has no criterion " + code + "."));
            } else {
                result.answered[place] = true;
                result.inSlot[sheet.slot[place]]++;
                var level = sheet.level(place, points);
                if (level == null) {
                    problems.add(problem("answers." + code, "not-a-level",
                            "Tiêu chí " + code + " không có mức " + points + " điểm.",
                            "Criterion " + code + " has no level of " + points + " points."));
                } else {
                    result.points[place] = level;
                }
            }
        });
        result.refuseTwoOfAlternatives(sheet, problems);
        for (var code : answers.disqualifiers()) {
            if (!sheet.knowsDisqualifier(code)) {
                problems.add(problem("disqualifiers." + code, "unknown-disqualifier",
                        "Bộ " + set + " không có lý do loại " + code + ".",
                        "Set " + set + " has no disqualifier " + code + "."));
            }
        }
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparing(Refusal.Field::field).thenComparing(Refusal.Field::code));
            throw new InvalidAnswers(problems);
        }
        return result;
    }

    boolean isComplete() {
        for (int n : inSlot) {
            if (n == 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether this criterion is out because another case of its section is answered. */
    boolean isRuledOut(ScoringSheet sheet, int place) {
        return !answered[place] && inSlot[sheet.slot[place]] > 0;
    }

    private void refuseTwoOfAlternatives(ScoringSheet sheet, List<Refusal.Field> problems) {
        for (int place = 0; place < points.length; place++) {
            var criterion = sheet.criteria.get(place);
            var section = criterion.alternativeOf();
            if (section != null && answered[place] && inSlot[sheet.slot[place]] > 1) {
                problems.add(problem("answers." + criterion.code(), "more-than-one-case",
                        "Mục " + section + " chỉ trả lời một trường hợp.",
                        "Of section " + section + " only one case is answered."));
            }
        }
    }

    private static Refusal.Field problem(String field, String code, String vi, String en) {
        return new Refusal.Field(field, code, new Text(vi, en));
    }
}
