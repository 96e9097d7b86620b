package vn.ocop.certification.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.certification.rulebook.Rulebook;
import vn.ocop.certification.rulebook.json.LawFiles;
import vn.ocop.platform.refusal.Refusal;

class EndingsTests {

    private final Rulebook law = LawFiles.load().rulebooks().byCode("26-2026").orElseThrow();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            29.99 | 1 | LEADER_CHOOSES |   | NOT_RECOGNISE | NOT_RECOGNISE
            98    | 0 | FORWARD        |   | NOT_RECOGNISE | NOT_RECOGNISE
            98    | 2 | FORWARD        |   | NOT_RECOGNISE | NOT_RECOGNISE
            49.99 | 2 | LEADER_CHOOSES |   | NOT_RECOGNISE | NOT_RECOGNISE
            50    | 3 | LEADER_CHOOSES |   | NOT_RECOGNISE RECOGNISE | RECOGNISE
            89.99 | 4 | FORWARD        |   | NOT_RECOGNISE RECOGNISE | RECOGNISE
            90    | 5 | RECOGNISE      |   | NOT_RECOGNISE FORWARD   | FORWARD
            100   | 5 | LEADER_CHOOSES |   | NOT_RECOGNISE FORWARD   | FORWARD
            90    | 4 | FORWARD        |   | NOT_RECOGNISE FORWARD   | FORWARD
            98    | 4 | RECOGNISE      |   | NOT_RECOGNISE RECOGNISE | RECOGNISE
            98    | 3 | LEADER_CHOOSES |   | NOT_RECOGNISE RECOGNISE FORWARD |
            75    | 4 | LEADER_CHOOSES | 3 | NOT_RECOGNISE RECOGNISE | RECOGNISE
            75    | 4 | LEADER_CHOOSES | 4 | NOT_RECOGNISE | NOT_RECOGNISE
            60    | 3 | LEADER_CHOOSES | 4 | NOT_RECOGNISE | NOT_RECOGNISE
            98    | 4 | LEADER_CHOOSES | 4 | NOT_RECOGNISE FORWARD | FORWARD
            98    | 5 | LEADER_CHOOSES | 4 | NOT_RECOGNISE FORWARD | FORWARD
            """)
    void aResultLeadsTo(BigDecimal mean, int stars, NinetyPoints reading, @Nullable Integer held, String open,
            @Nullable Ending usual) {
        var endings = Endings.of(outcome(mean, stars, reading), law, held);

        assertThat(endings.open())
                .isEqualTo(Stream.of(open.split(" ")).map(Ending::valueOf).collect(Collectors.toSet()));
        assertThat(endings.usual()).isEqualTo(usual);
    }

    @Test
    void whatIsUsualNeedsNotBeChosen() {
        assertThat(of("75", 4).choose(null, null)).isEqualTo(Ending.RECOGNISE);
        assertThat(of("40", 2).choose(null, null)).isEqualTo(Ending.NOT_RECOGNISE);
        assertThat(of("95", 5).choose(null, null)).isEqualTo(Ending.FORWARD);
    }

    @Test
    void theLeaderChoosesWhereTheCityLeavesItOpen() {
        var refused = catchThrowableOfType(Refusal.class, () -> of("98", 4).choose(null, "Xem xét"));
        assertThat(refused.fields()).extracting(Refusal.Field::field, Refusal.Field::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("ending", "choose"));
        assertThat(of("98", 4).choose(Ending.FORWARD, null)).isEqualTo(Ending.FORWARD);
        assertThat(of("98", 4).choose(Ending.RECOGNISE, null)).isEqualTo(Ending.RECOGNISE);
    }

    @Test
    void whatTheResultDoesNotAllowIsRefused() {
        assertThat(code(of("95", 5), Ending.RECOGNISE, "Lý do")).isEqualTo("not-open");
        assertThat(code(of("40", 2), Ending.RECOGNISE, "Lý do")).isEqualTo("not-open");
        assertThat(code(of("75", 4), Ending.FORWARD, "Lý do")).isEqualTo("not-open");
        assertThat(code(of("98", 0), Ending.FORWARD, "Lý do")).isEqualTo("not-open");
    }

    @Test
    void aCertifiedRankIsNotRecognisedOnlyWithAReason() {
        assertThat(code(of("75", 4), Ending.NOT_RECOGNISE, " ")).isEqualTo("missing");
        assertThat(code(of("98", 4), Ending.NOT_RECOGNISE, null)).isEqualTo("missing");
        assertThat(of("75", 4).choose(Ending.NOT_RECOGNISE, "Ngừng sản xuất")).isEqualTo(Ending.NOT_RECOGNISE);
        assertThat(of("40", 2).choose(Ending.NOT_RECOGNISE, null)).isEqualTo(Ending.NOT_RECOGNISE);
    }

    private static String code(Endings endings, Ending chosen, @Nullable String reason) {
        return catchThrowableOfType(Refusal.class, () -> endings.choose(chosen, reason)).fields().getFirst().code();
    }

    private Endings of(String mean, int stars) {
        return Endings.of(outcome(new BigDecimal(mean), stars, NinetyPoints.LEADER_CHOOSES), law, null);
    }

    private static Forms.Outcome outcome(BigDecimal mean, int stars, NinetyPoints reading) {
        return new Forms.Outcome(new UUID(0, 1), mean, stars, Set.of(), List.of(), null, reading);
    }
}
