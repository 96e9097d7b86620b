package vn.ocop.certification.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.certification.rulebook.CriteriaSet;
import vn.ocop.certification.rulebook.json.LawFiles;
import vn.ocop.platform.refusal.Refusal;

/**
 * For any lawful sheets of any set: closing succeeds, or names findings that can be given and then succeeds, and the result
 * is what a naive computation makes of the same sheets and findings. A failure names the seed of its council.
 */
class ClosingPropertyTests {

    private static final int COUNCILS_A_SET = 140;
    private static final LawFiles FILES = LawFiles.load();

    static Set<String> sets() {
        return Sheets.LAW.sets().keySet();
    }

    @Test
    void tenThousandSheetsAreTriedAtLeast() {
        int sheets = IntStream.range(0, COUNCILS_A_SET).map(n -> members(new Random(n))).sum() * sets().size();
        assertThat(sheets).isGreaterThanOrEqualTo(10_000);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void closingNeverEndsInNothing(String code) {
        var set = Sheets.set(code);
        var json = JsonMapper.shared().readTree(FILES.document("26-2026", code).orElseThrow());
        for (int seed = 0; seed < COUNCILS_A_SET; seed++) {
            var random = new Random(seed);
            int members = members(random);
            int quality = random.nextInt(101);
            var sheets = IntStream.range(0, members).mapToObj(n -> Sheets.random(set, random, quality)).toList();
            close(set, json, sheets, random, "set " + code + ", seed " + seed);
        }
    }

    private static int members(Random random) {
        return 1 + random.nextInt(7);
    }

    private static void close(CriteriaSet set, JsonNode json, List<Sheet> sheets, Random random, String what) {
        var tally = Tally.of(set, sheets);
        var none = new Findings(Map.of(), Set.of(), null);
        assertThat(tally.disputed().keySet()).as(what).isEqualTo(new NaiveCouncil(json, sheets, none).disputed());

        var refused = catchThrowableOfType(Refusal.class, () -> result(tally, none, set));
        var asked = refused == null
                ? Set.<String>of()
                : refused.fields().stream().map(Refusal.Field::field).collect(Collectors.toSet());
        var points = new HashMap<String, BigDecimal>();
        for (var field : asked) {
            if (field.startsWith("points.")) {
                var criterion = field.substring("points.".length());
                points.put(criterion, mark(set, criterion, random));
            }
        }
        assertThat(points.keySet()).as(what).isEqualTo(tally.disputed().keySet());
        var found = new Findings(points, disqualifiers(set, tally, random), "Hội đồng đã thảo luận và thống nhất");

        var result = result(tally, found, set);
        var naive = new NaiveCouncil(json, sheets, found);
        assertThat(result.stars()).as(what).isEqualTo(naive.stars());
        assertThat(result.mean().setScale(10, java.math.RoundingMode.HALF_UP)).as(what)
                .isEqualByComparingTo(naive.mean());
        assertThat(result.disqualifiers().isEmpty()).as(what).isEqualTo(result.stars() > 0);
        assertThat(result.disqualifiers()).as(what).containsAll(found.disqualifiers());
    }

    private static Result result(Tally tally, Findings findings, CriteriaSet set) {
        return Result.of(tally, findings, Sheets.REGULATION, Sheets.SCORING, set);
    }

    private static BigDecimal mark(CriteriaSet set, String code, Random random) {
        var marks = set.criteria().filter(criterion -> criterion.code().equals(code)).findFirst().orElseThrow().marks();
        return marks.get(random.nextInt(marks.size()));
    }

    private static Set<String> disqualifiers(CriteriaSet set, Tally tally, Random random) {
        var found = new HashSet<String>();
        tally.disqualifiersNamed().keySet().stream().filter(code -> random.nextInt(4) == 0)
                .filter(code -> set.disqualifiers().stream().noneMatch(d -> d.code().equals(code) && d.byZero()))
                .forEach(found::add);
        return found;
    }
}
