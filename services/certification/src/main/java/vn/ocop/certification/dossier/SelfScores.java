package vn.ocop.certification.dossier;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.ocop.certification.rulebook.Answers;
import vn.ocop.certification.rulebook.InvalidAnswers;
import vn.ocop.certification.rulebook.Scoring;
import vn.ocop.certification.rulebook.TrialScore;
import vn.ocop.platform.refusal.Refusal;

/** The self-assessment's answers as the law scores them. */
public final class SelfScores {

    private static final String PLACE = "selfAssessment.answers.";

    private SelfScores() {}

    public static TrialScore score(Scoring scoring, String set, Forms.SelfAssessment selfAssessment) {
        return scoring.trial(set, answers(selfAssessment));
    }

    /** Every answer that the set does not allow, by its place in the form; empty when all are fine. */
    public static List<Refusal.Field> problems(Scoring scoring, String set, Forms.SelfAssessment selfAssessment) {
        try {
            score(scoring, set, selfAssessment);
            return List.of();
        } catch (InvalidAnswers invalid) {
            return invalid.fields().stream()
                    .map(field -> new Refusal.Field(PLACE + field.field().replaceFirst("^answers\\.", ""), field.code(),
                            field.message()))
                    .toList();
        }
    }

    private static Answers answers(Forms.SelfAssessment selfAssessment) {
        Map<String, BigDecimal> points = new TreeMap<>();
        selfAssessment.answers().forEach((criterion, answer) -> points.put(criterion, answer.points()));
        return new Answers(points, Set.of());
    }
}
