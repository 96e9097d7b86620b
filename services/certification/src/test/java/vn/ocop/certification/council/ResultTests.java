package vn.ocop.certification.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.platform.refusal.Refusal;

class ResultTests {

    private static final String FORGED = "FORGED_DOSSIER";

    @Test
    void theBestOfAllIsFiveStars() {
        var result = close("06", Map.of(), List.of(), null, Sheets.sheet(Sheets.best("06")),
                Sheets.sheet(Sheets.best("06")));

        assertThat(result.mean()).isEqualByComparingTo("100");
        assertThat(result.spread()).isZero();
        assertThat(result.band()).isEqualTo(5);
        assertThat(result.stars()).isEqualTo(5);
        assertThat(result.unmet()).isEmpty();
        assertThat(result.disqualifiers()).isEmpty();
    }

    @Test
    void aCriterionThatNobodySeesReachedClosesWithTwoStars() {
        for (var set : Sheets.LAW.sets().keySet()) {
            var sheet = Sheets.sheet(Sheets.but(set, "A.3.5", 0));

            var result = close(set, Map.of(), List.of(), null, sheet, sheet, sheet);
            assertThat(result.stars()).as("set %s", set).isEqualTo(2);
            assertThat(result.agreed()).containsEntry("A.3.5", BigDecimal.ZERO);
        }
    }

    @Test
    void aFindingOfZeroIsAFinding() {
        var result = close("06", Map.of("A.3.5", 0), List.of(), null, Sheets.sheet(Sheets.but("06", "A.3.5", 0)),
                Sheets.sheet(Sheets.but("06", "A.3.5", 0)), Sheets.sheet(Sheets.but("06", "A.3.5", 1)));

        assertThat(result.stars()).isEqualTo(2);
    }

    @Test
    void impuritiesInWaterEndTheEvaluationWhateverTheTotal() {
        var dirty = Sheets.sheet(Sheets.but("16", "C.6.1", 0));

        var result = close("16", Map.of(), List.of(), null, dirty, dirty, dirty);
        assertThat(result.mean()).isEqualByComparingTo("97");
        assertThat(result.band()).isEqualTo(5);
        assertThat(result.stars()).isZero();
        assertThat(result.disqualifiers()).containsExactly("ZERO_SENSORY_SCORE");
    }

    @Test
    void membersWhoDifferOnAZeroOfWaterNeedAFinding() {
        var clean = Sheets.sheet(Sheets.best("16"));
        var dirty = Sheets.sheet(Sheets.but("16", "C.6.1", 0));

        assertThat(refusal("16", Map.of(), List.of(), null, clean, dirty, dirty))
                .containsEntry("points.C.6.1", "finding-needed");
        assertThat(close("16", Map.of("C.6.1", 0), List.of(), null, clean, dirty, dirty).stars()).isZero();
        assertThat(refusal("16", Map.of("C.6.1", 3), List.of(), null, clean, dirty, dirty))
                .containsExactly(Map.entry("discussion", "reason-needed"));
        assertThat(close("16", Map.of("C.6.1", 3), List.of(), "Đã xem lại mẫu", clean, dirty, dirty).stars())
                .isEqualTo(5);
        assertThat(refusal("16", Map.of("C.6.1", 3), List.of(), null, clean, clean, dirty))
                .containsExactly(Map.entry("discussion", "reason-needed"));
    }

    @Test
    void aNamedDisqualifierNeverBendsTheMean() {
        var high = Sheets.sheet(Sheets.best("06"));
        var named = Sheets.sheet(Sheets.best("06"), FORGED);

        var result = close("06", Map.of(), List.of(), "Đã đối chiếu bản gốc", high, high, named);
        assertThat(result.mean()).isEqualByComparingTo("100");
        assertThat(result.stars()).isEqualTo(5);
        assertThat(result.discussion()).isEqualTo("Đã đối chiếu bản gốc");
        var found = close("06", Map.of(), List.of(FORGED), null, high, named, named);
        assertThat(found.mean()).isEqualByComparingTo("100");
        assertThat(found.stars()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
            // how many of three named it, whether the chair holds it, whether that needs a reason
            "0,false,false", "0,true,true", "1,false,true", "1,true,true", "2,false,true", "2,true,false",
            "3,false,true",
            "3,true,false"})
    void aDisqualifierUnlikeWhatMostMembersNamedNeedsAReason(int named, boolean held, boolean reason) {
        var sheets = new Sheet[3];
        for (int n = 0; n < 3; n++) {
            sheets[n] = n < named ? Sheets.sheet(Sheets.best("06"), FORGED) : Sheets.sheet(Sheets.best("06"));
        }
        var holds = held ? List.of(FORGED) : List.<String>of();
        if (reason) {
            assertThat(refusal("06", Map.of(), holds, " ", sheets))
                    .containsExactly(Map.entry("discussion", "reason-needed"));
        }
        assertThat(close("06", Map.of(), holds, reason ? "Vì sao" : null, sheets).stars()).isEqualTo(held ? 0 : 5);
    }

    @ParameterizedTest
    @CsvSource({"1,true,3", "2,false,5", "3,false,5", "0,false,2"})
    void aFindingThatMostMembersMarkedNeedsNoWordsAndAnyOtherDoes(int finding, boolean majority, int stars) {
        var sheets = new Sheet[]{Sheets.sheet(Sheets.but("06", "A.3.5", 1)), Sheets.sheet(Sheets.but("06", "A.3.5", 1)),
                Sheets.sheet(Sheets.but("06", "A.3.5", 2))};
        if (!majority) {
            assertThat(refusal("06", Map.of("A.3.5", finding), List.of(), null, sheets))
                    .containsExactly(Map.entry("discussion", "reason-needed"));
        }
        assertThat(close("06", Map.of("A.3.5", finding), List.of(), majority ? null : "Thống nhất", sheets).stars())
                .isEqualTo(stars);
    }

    @Test
    void halfOfTheMembersAreNoMajority() {
        var one = Sheets.sheet(Sheets.but("06", "A.3.5", 1));
        var two = Sheets.sheet(Sheets.but("06", "A.3.5", 2));

        assertThat(refusal("06", Map.of("A.3.5", 1), List.of(), null, one, one, two, two))
                .containsExactly(Map.entry("discussion", "reason-needed"));
    }

    @Test
    void halfOfTheMembersWhoNameADisqualifierAreNoMajorityEither() {
        var clean = Sheets.sheet(Sheets.best("06"));
        var named = Sheets.sheet(Sheets.best("06"), FORGED);

        assertThat(refusal("06", Map.of(), List.of(FORGED), null, clean, clean, named, named))
                .containsExactly(Map.entry("discussion", "reason-needed"));
    }

    @Test
    void theChairIsToldWhatTheReasonIsAskedFor() {
        var one = Sheets.sheet(Sheets.but("06", "A.3.5", 1));
        var three = Sheets.sheet(Sheets.but("06", "A.3.5", 3), FORGED);

        var told = catchThrowableOfType(Refusal.class,
                () -> close("06", Map.of("A.3.5", 3), List.of(), null, one, one, three)).fields().getFirst().message();
        assertThat(told.vi()).contains("(A.3.5, FORGED_DOSSIER)");
        assertThat(told.en()).contains("(A.3.5, FORGED_DOSSIER)");
    }

    @Test
    void everythingThatIsWrongWithTheFindingsIsNamedAtOnce() {
        var one = Sheets.sheet(Sheets.but("06", "A.3.5", 1));
        var two = Sheets.sheet(Sheets.best("06"));

        assertThat(refusal("06", Map.of("A.1.1", 3, "Z.9", 1), List.of("BAD_WEATHER"), null, one, two, two))
                .isEqualTo(Map.of("points.A.1.1", "not-disputed", "points.Z.9", "unknown-criterion", "points.A.3.5",
                        "finding-needed", "disqualifiers.BAD_WEATHER", "unknown-disqualifier"));
        assertThat(refusal("06", Map.of("A.3.5", 9), List.of(), "x", one, two, two))
                .isEqualTo(Map.of("points.A.3.5", "not-a-level"));
    }

    @ParameterizedTest
    @CsvSource({"10,false", "11,true"})
    void aSpreadAboveTheLimitNeedsADiscussion(int spread, boolean needed) {
        var low = lowered(spread);
        var high = Sheets.sheet(Sheets.best("06"));

        if (needed) {
            assertThat(refusal("06", Map.of(), List.of(), null, low, high))
                    .containsExactly(Map.entry("discussion", "discussion-needed"));
        }
        assertThat(close("06", Map.of(), List.of(), needed ? "Đã bàn" : null, low, high).spread())
                .isEqualByComparingTo(BigDecimal.valueOf(spread));
    }

    @Test
    void theMeanIsCutNotRoundedUpIntoABand() {
        var tally = Tally.of(Sheets.set("06"), List.of(lowered(10), lowered(10), lowered(11)));

        assertThat(tally.mean()).isLessThan(new BigDecimal("89.6666666666666666667")).isLessThan(new BigDecimal("90"));
        assertThat(tally.totals()).map(BigDecimal::intValueExact).containsExactly(90, 90, 89);
        assertThat(tally.sheets()).isEqualTo(3);
    }

    @Test
    void membersWhoDifferWhereNothingDependsOnItAgreeOnTheLowest() {
        var tally = Tally.of(Sheets.set("06"),
                List.of(Sheets.sheet(Sheets.but("06", "A.1.1", 2)), Sheets.sheet(Sheets.best("06"))));

        assertThat(tally.disputed()).isEmpty();
        assertThat(tally.agreed()).doesNotContainKey("A.1.2");
    }

    /** A sheet of so many points less than the best, none of them from a criterion with a minimum. */
    private static Sheet lowered(int points) {
        var marks = new HashMap<>(Sheets.best("06"));
        int rest = points;
        for (var criterion : Sheets.set("06").criteria().filter(c -> !Sheets.set("06").isDecisive(c)).toList()) {
            int left = rest;
            var to = criterion.marks().stream()
                    .filter(mark -> criterion.max().subtract(mark).intValueExact() <= left).findFirst().orElseThrow();
            marks.put(criterion.code(), to);
            rest -= criterion.max().subtract(to).intValueExact();
        }
        assertThat(rest).isZero();
        return Sheets.sheet(marks);
    }

    private static Result close(String set, Map<String, Integer> points, List<String> disqualifiers,
            @Nullable String discussion, Sheet... sheets) {
        var decimals = new HashMap<String, BigDecimal>();
        points.forEach((criterion, mark) -> decimals.put(criterion, BigDecimal.valueOf(mark)));
        return Result.of(Tally.of(Sheets.set(set), List.of(sheets)),
                new Findings(decimals, Set.copyOf(disqualifiers), discussion), Sheets.REGULATION, Sheets.SCORING,
                Sheets.set(set));
    }

    private static Map<String, String> refusal(String set, Map<String, Integer> points, List<String> disqualifiers,
            @Nullable String discussion, Sheet... sheets) {
        var fields = new HashMap<String, String>();
        catchThrowableOfType(Refusal.class, () -> close(set, points, disqualifiers, discussion, sheets)).fields()
                .forEach(field -> fields.put(field.field(), field.code()));
        return fields;
    }
}
