package vn.ocop.certification.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.ocop.certification.rulebook.TrialScore.NextStar;
import vn.ocop.certification.rulebook.TrialScore.Reason;
import vn.ocop.certification.rulebook.TrialScore.Step;
import vn.ocop.certification.rulebook.TrialScore.Unmet;
import vn.ocop.certification.rulebook.json.LawFiles;
import vn.ocop.platform.refusal.Refusal;

class ScoringTests {

    private final Rulebook law = LawFiles.load().rulebooks().byCode("26-2026").orElseThrow();
    private final Scoring scoring = new Scoring(law);

    @Test
    void theBestAnswersGiveFiveStars() {
        var score = scoring.trial("01", answers(best("01")));
        assertThat(score.total()).isEqualByComparingTo("100");
        assertThat(score.parts()).isEqualTo(Map.of("A", points(40), "B", points(25), "C", points(35)));
        assertThat(score.parts().keySet()).containsExactly("A", "B", "C");
        assertThat(score.band()).isEqualTo(5);
        assertThat(score.stars()).isEqualTo(5);
        assertThat(score.complete()).isTrue();
        assertThat(score.unmet()).isEmpty();
        assertThat(score.nextStar()).isNull();
    }

    @Test
    void noAnswersGiveOneStarAndAreNotComplete() {
        var score = scoring.trial("01", answers(Map.of()));
        assertThat(score.total()).isZero();
        assertThat(score.band()).isEqualTo(1);
        assertThat(score.stars()).isEqualTo(1);
        assertThat(score.complete()).isFalse();
        assertThat(score.unmet()).hasSize(22).startsWith(new Unmet(3, "A.2.2", points(0), points(2)));
        var next = Objects.requireNonNull(score.nextStar());
        assertThat(next.stars()).isEqualTo(2);
        assertThat(next.pointsShort()).isEqualByComparingTo("30");
        assertThat(next.steps()).extracting(Step::reason).containsOnly(Reason.POINTS);
    }

    @Test
    void anUnmetThreeStarMinimumGivesTwoStarsWhateverTheTotal() {
        var answers = best("01");
        answers.put("A.3.5", points(0));
        answers.remove("A.3.5");
        var score = scoring.trial("01", answers(answers));
        assertThat(score.total()).isEqualByComparingTo("97");
        assertThat(score.band()).isEqualTo(5);
        assertThat(score.stars()).isEqualTo(2);
        assertThat(score.unmet()).containsExactly(new Unmet(3, "A.3.5", points(0), points(1)),
                new Unmet(4, "A.3.5", points(0), points(2)));
        assertThat(score.nextStar()).isEqualTo(new NextStar(3, points(0),
                List.of(new Step("A.3.5", points(0), points(1), points(1), Reason.MINIMUM))));
    }

    @Test
    void minimumsAreCumulative() {
        var answers = best("01");
        answers.put("B.4.1", points(2));
        var score = scoring.trial("01", answers(answers));
        assertThat(score.stars()).isEqualTo(3);
        assertThat(score.unmet()).containsExactly(new Unmet(4, "B.4.1", points(2), points(3)),
                new Unmet(5, "B.4.1", points(2), points(5)));
    }

    @Test
    void aDisqualifiedProductHasNoStarsButItsPoints() {
        var score = scoring.trial("01", new Answers(best("01"), Set.of("FORGED_DOSSIER")));
        assertThat(score.disqualified()).isTrue();
        assertThat(score.stars()).isZero();
        assertThat(score.band()).isEqualTo(5);
        assertThat(score.total()).isEqualByComparingTo("100");
        assertThat(score.nextStar()).isNull();
    }

    @Test
    void nothingReachedIsALawfulAnswerAlsoWhereTheLawPrintsNoLevelOfZero() {
        for (var set : law.sets().values()) {
            var nothing = new HashMap<String, BigDecimal>();
            best(set.code()).keySet().forEach(criterion -> nothing.put(criterion, new BigDecimal("0.0")));
            var score = scoring.trial(set.code(), answers(nothing));
            assertThat(score.total()).isEqualTo(BigDecimal.ZERO);
            assertThat(score.complete()).isTrue();
            assertThat(score.stars()).isEqualTo(set.code().equals("16") ? 0 : 1);
        }
    }

    @Test
    void aZeroAtASensoryCriterionOfWaterEndsTheEvaluation() {
        for (var criterion : List.of("C.6.1", "C.6.2", "C.6.3", "C.6.4")) {
            var answers = best("16");
            answers.put(criterion, points(0));
            var score = scoring.trial("16", answers(answers));
            assertThat(score.stars()).isZero();
            assertThat(score.disqualified()).isTrue();
            assertThat(score.disqualifiers()).containsExactly("ZERO_SENSORY_SCORE");
            assertThat(score.nextStar()).isNull();
        }
        var unanswered = best("16");
        unanswered.remove("C.6.1");
        assertThat(scoring.trial("16", answers(unanswered)).disqualified()).isFalse();
        assertThat(scoring.trial("16", new Answers(best("16"), Set.of("ZERO_SENSORY_SCORE"))).stars()).isZero();
    }

    @Test
    void noOtherSetIsEndedByAZero() {
        for (var set : law.sets().values()) {
            assertThat(set.disqualifiers().stream().anyMatch(Disqualifier::byZero)).isEqualTo(set.code().equals("16"));
        }
    }

    @Test
    void oneOfTwoCasesIsEnough() {
        var answers = best("26");
        assertThat(answers).containsKeys("C.8.a", "C.9.a", "C.15.a").doesNotContainKeys("C.8.b", "C.9.b", "C.15.b");
        assertThat(scoring.trial("26", answers(answers)).complete()).isTrue();
        assertThat(scoring.trial("26", answers(answers)).total()).isEqualByComparingTo("100");
        answers.remove("C.8.a");
        assertThat(scoring.trial("26", answers(answers)).complete()).isFalse();
    }

    @Test
    void theCaseNotChosenIsNeverRaised() {
        var score = scoring.trial("26", answers(Map.of("C.8.b", points(1))));
        assertThat(Objects.requireNonNull(score.nextStar()).steps()).extracting(Step::criterion)
                .doesNotContain("C.8.a");
    }

    @Test
    void namesEveryWrongAnswerAtOnce() {
        assertThatThrownBy(() -> scoring.trial("26", new Answers(
                Map.of("A.9.9", points(1), "A.1.1", points(2), "C.8.a", points(1), "C.8.b", points(3)),
                Set.of("BAD_WEATHER"))))
                .asInstanceOf(type(InvalidAnswers.class))
                .satisfies(invalid -> {
                    assertThat(invalid.fields()).extracting(Refusal.Field::field, Refusal.Field::code).containsExactly(
                            org.assertj.core.groups.Tuple.tuple("answers.A.1.1", "not-a-level"),
                            org.assertj.core.groups.Tuple.tuple("answers.A.9.9", "unknown-criterion"),
                            org.assertj.core.groups.Tuple.tuple("answers.C.8.a", "more-than-one-case"),
                            org.assertj.core.groups.Tuple.tuple("answers.C.8.b", "more-than-one-case"),
                            org.assertj.core.groups.Tuple.tuple("disqualifiers.BAD_WEATHER", "unknown-disqualifier"));
                    assertThat(invalid.fields().getFirst().message().vi())
                            .isEqualTo("Tiêu chí A.1.1 không có mức 2 điểm.");
                    assertThat(invalid.kind().status()).isEqualTo(400);
                });
    }

    @Test
    void takesPointsWrittenWithDecimalsForTheSameLevel() {
        var score = scoring.trial("01", answers(Map.of("A.1.1", new BigDecimal("3.00"))));
        assertThat(score.total()).isEqualTo(points(3));
    }

    @Test
    void raisesForPointsAsFewCriteriaAsPossibleAndTheLastNoFurtherThanNeeded() {
        var answers = best("01");
        answers.put("C.8.0", points(3));
        answers.put("C.9.0", points(2));
        answers.put("A.1.2", points(0));
        answers.put("A.1.7", points(0));
        answers.put("B.4.2", points(0));
        var score = scoring.trial("01", answers(answers));
        assertThat(score.total()).isEqualByComparingTo("89");
        var next = Objects.requireNonNull(score.nextStar());
        assertThat(next.pointsShort()).isEqualByComparingTo("1");
        assertThat(next.steps())
                .containsExactly(new Step("A.1.2", points(0), points(1), points(1), Reason.POINTS));
    }

    @Test
    void knowsTheHighestRankWhoseMinimumsAreMet() {
        assertThat(scoring.highestRankMet("01", answers(Map.of()))).isEqualTo(2);
        assertThat(scoring.highestRankMet("01", answers(best("01")))).isEqualTo(5);
        assertThat(Scoring.stars(4, 5, false)).isEqualTo(4);
        assertThat(Scoring.stars(5, 2, false)).isEqualTo(2);
        assertThat(Scoring.stars(5, 5, true)).isZero();
    }

    private Map<String, BigDecimal> best(String set) {
        var answers = new HashMap<String, BigDecimal>();
        var sections = new java.util.HashSet<String>();
        law.set(set).orElseThrow().criteria().forEach(criterion -> {
            if (criterion.alternativeOf() == null || sections.add(criterion.section())) {
                answers.put(criterion.code(), criterion.max());
            }
        });
        return answers;
    }

    private static Answers answers(Map<String, BigDecimal> points) {
        return new Answers(points, Set.of());
    }

    private static BigDecimal points(int points) {
        return BigDecimal.valueOf(points);
    }
}
