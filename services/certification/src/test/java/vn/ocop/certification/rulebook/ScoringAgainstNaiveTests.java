package vn.ocop.certification.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.certification.rulebook.TrialScore.Reason;
import vn.ocop.certification.rulebook.TrialScore.Step;
import vn.ocop.certification.rulebook.json.LawFiles;

/** Thousands of random answers of every set, scored twice. */
class ScoringAgainstNaiveTests {

    private static final int PER_SET = 400;
    private static final int[] BAND_FROM = {0, 0, 30, 50, 70, 90};

    private final LawFiles files = LawFiles.load();
    private final Rulebook law = files.rulebooks().byCode("26-2026").orElseThrow();
    private final Scoring scoring = new Scoring(law);
    private final Random random = new Random(26_2026);

    @Test
    void scoresAsTheNaiveImplementationDoes() {
        var starsSeen = new HashSet<Integer>();
        for (var code : law.sets().keySet()) {
            var set = JsonMapper.shared().readTree(files.document("26-2026", code).orElseThrow());
            for (int n = 0; n < PER_SET; n++) {
                var answers = randomAnswers(set, random.nextInt(101));
                boolean disqualified = !set.get("disqualifiers").isEmpty() && random.nextInt(10) == 0;
                var score = scoring.trial(code, new Answers(decimals(answers), disqualified
                        ? Set.of(set.get("disqualifiers").get(0).get("code").asString())
                        : Set.of()));
                assertThat(plain(score)).isEqualTo(NaiveScoring.score(set, answers, disqualified));
                assertThat(score.disqualified()).isEqualTo(disqualified || NaiveScoring.zeroOfWater(set, answers));
                assertThat(score.disqualifiers())
                        .hasSize((disqualified ? 1 : 0) + (NaiveScoring.zeroOfWater(set, answers) ? 1 : 0));
                checkNextStar(code, set, answers, score);
                starsSeen.add(score.stars());
            }
        }
        assertThat(starsSeen).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
    }

    private void checkNextStar(String code, JsonNode set, Map<String, Integer> answers, TrialScore score) {
        var next = score.nextStar();
        if (score.disqualified() || score.stars() == 5) {
            assertThat(next).isNull();
            return;
        }
        assertThat(next).isNotNull();
        assertThat(next.stars()).isEqualTo(score.stars() + 1);
        int from = BAND_FROM[next.stars()];
        assertThat(next.pointsShort().intValueExact()).isEqualTo(Math.max(0, from - score.total().intValueExact()));

        var raised = new HashMap<>(answers);
        int missing = next.pointsShort().intValueExact();
        for (var step : next.steps()) {
            if (step.reason() == Reason.MINIMUM) {
                missing -= take(raised, step);
            }
        }
        var pointSteps = next.steps().stream().filter(step -> step.reason() == Reason.POINTS).toList();
        assertThat(next.steps()).endsWith(pointSteps.toArray(Step[]::new));
        var gains = largestGains(set, raised);
        int fewest = 0;
        for (int covered = 0; covered < missing; covered += gains.get(fewest++)) {
            assertThat(fewest).isLessThan(gains.size());
        }
        assertThat(pointSteps).hasSize(fewest);
        pointSteps.forEach(step -> take(raised, step));
        var reached = scoring.trial(code, new Answers(decimals(raised), Set.of()));
        assertThat(reached.stars()).isGreaterThanOrEqualTo(next.stars());
    }

    private static int take(Map<String, Integer> answers, Step step) {
        assertThat(answers.getOrDefault(step.criterion(), 0)).isEqualTo(step.from().intValueExact());
        assertThat(step.to().subtract(step.from())).isEqualByComparingTo(step.gain()).isPositive();
        answers.put(step.criterion(), step.to().intValueExact());
        return step.gain().intValueExact();
    }

    /** How much each question can still give, most first; of alternatives only the case chosen, or one. */
    private static List<Integer> largestGains(JsonNode set, Map<String, Integer> answers) {
        var gains = new LinkedHashMap<String, Integer>();
        for (var part : set.get("parts")) {
            for (var criterion : part.get("criteria")) {
                var code = criterion.get("code").asString();
                var question = criterion.get("alternativeOf") == null
                        ? code
                        : criterion.get("alternativeOf").asString();
                int gain = criterion.get("max").asInt() - answers.getOrDefault(code, 0);
                gains.merge(question, gain, Math::min);
            }
        }
        return gains.values().stream().sorted(Comparator.reverseOrder()).toList();
    }

    private Map<String, Integer> randomAnswers(JsonNode set, int quality) {
        var answers = new HashMap<String, Integer>();
        var sections = new HashMap<String, String>();
        int skipped = random.nextInt(3) * random.nextInt(100);
        for (var part : set.get("parts")) {
            for (var criterion : part.get("criteria")) {
                var code = criterion.get("code").asString();
                if (criterion.get("alternativeOf") != null) {
                    var chosen = sections.computeIfAbsent(criterion.get("section").asString(),
                            section -> section + (random.nextBoolean() ? ".a" : ".b"));
                    if (!chosen.equals(code)) {
                        continue;
                    }
                }
                if (random.nextInt(100) < skipped) {
                    continue;
                }
                var levels = new ArrayList<Integer>(List.of(0));
                criterion.get("levels").forEach(level -> levels.add(level.get("points").asInt()));
                answers.put(code,
                        random.nextInt(100) < quality ? levels.getLast() : levels.get(random.nextInt(levels.size())));
            }
        }
        return answers;
    }

    private static Map<String, BigDecimal> decimals(Map<String, Integer> answers) {
        var decimals = new HashMap<String, BigDecimal>();
        answers.forEach((code, points) -> decimals.put(code, BigDecimal.valueOf(points)));
        return decimals;
    }

    private static NaiveScoring.Result plain(TrialScore score) {
        var parts = new LinkedHashMap<String, Integer>();
        score.parts().forEach((part, points) -> parts.put(part, points.intValueExact()));
        return new NaiveScoring.Result(score.total().intValueExact(), parts, score.band(), score.stars(),
                score.complete(),
                score.unmet().stream().map(u -> u.stars() + " " + u.criterion() + " " + u.points() + "<" + u.needed())
                        .toList());
    }
}
