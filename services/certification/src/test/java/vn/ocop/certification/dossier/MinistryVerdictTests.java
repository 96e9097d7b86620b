package vn.ocop.certification.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.platform.refusal.Refusal;

class MinistryVerdictTests {

    private static final LocalDate SENT = Samples.TODAY.minusDays(30);
    private static final LocalDate ANSWERED = Samples.TODAY.minusDays(10);

    @ParameterizedTest
    @CsvSource({"90,5,", "100,5,4"})
    void fiveStarsAreTheMinistersDecision(BigDecimal mean, int stars, @Nullable Integer held) {
        var verdict = verdict(answer(mean, stars, null, null), held);

        assertThat(verdict).isEqualTo(new MinistryVerdict(true, false, "99/QĐ-BNNMT", ANSWERED));
    }

    @ParameterizedTest
    @CsvSource({"89.99,4", "70,4", "69.99,3", "50,3"})
    void onThreeAndFourTheProvinceDecidesByItsOwnDecision(BigDecimal mean, int stars) {
        var decided = new Forms.Decision("7/QĐ-UBND", Samples.TODAY, Ending.RECOGNISE, null);

        assertThat(verdict(answer(mean, stars, null, decided), null))
                .isEqualTo(new MinistryVerdict(true, true, "7/QĐ-UBND", Samples.TODAY));
    }

    @ParameterizedTest
    @CsvSource({"49.99,2", "0,1"})
    void belowTheCertifiedRanksNobodyRecognises(BigDecimal mean, int stars) {
        assertThat(verdict(answer(mean, stars, null, null), null).recognised()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            90   | 4 | -  | RECOGNISE     | -  | - | note            | missing
            100  | 1 | -  | -             | -  | - | note            | missing
            84   | 5 | -  | -             | -  | - | stars           | above-the-band
            84   | 4 | -  | -             | -  | - | province        | missing
            93   | 5 | -  | RECOGNISE     | -  | - | province        | not-its-own
            40   | 2 | -  | NOT_RECOGNISE | -  | - | province        | not-its-own
            84   | 4 | -  | FORWARD       | -  | - | province.ending | choose
            84   | 4 | -  | NOT_RECOGNISE | -  | - | province.reason | missing
            84   | 4 | -  | NOT_RECOGNISE | '' | - | province.reason | missing
            84   | 4 | -  | RECOGNISE     | -  | 4 | province.ending | not-open
            """)
    void whatIsLackingIsNamed(BigDecimal mean, int stars, @Nullable String note, @Nullable Ending ending,
            @Nullable String reason, @Nullable Integer held, String field, String code) {
        var decided = ending == null ? null : new Forms.Decision("7", Samples.TODAY, ending, reason);

        assertThat(refused(answer(mean, stars, note, decided), held)).isEqualTo(field + " " + code);
    }

    @Test
    void aReasonOfTheMinistryExplainsALowerRankThanItsPoints() {
        var decided = new Forms.Decision("7", Samples.TODAY, Ending.NOT_RECOGNISE, "Đánh giá lại năm sau");

        assertThat(verdict(answer(new BigDecimal("93"), 4, "Chưa đạt B.4.1", decided), null).recognised()).isFalse();
    }

    @Test
    void anUpgradeThatDoesNotRiseIsNotRecognisedWithoutMoreWords() {
        var decided = new Forms.Decision("7", Samples.TODAY, Ending.NOT_RECOGNISE, null);

        assertThat(verdict(answer(new BigDecimal("84"), 4, null, decided), 4).recognised()).isFalse();
    }

    @Test
    void theDatesFollowOneAnother() {
        assertThat(refused(dated(SENT.minusDays(1), Samples.TODAY), null)).isEqualTo("decidedOn too-early");
        assertThat(refused(dated(Samples.TODAY.plusDays(1), Samples.TODAY), null)).isEqualTo("decidedOn in-the-future");
        assertThat(refused(dated(ANSWERED, ANSWERED.minusDays(1)), null)).isEqualTo("province.decidedOn too-early");
        assertThat(refused(dated(ANSWERED, Samples.TODAY.plusDays(1)), null))
                .isEqualTo("province.decidedOn in-the-future");
    }

    private static Forms.MinistryAnswer dated(LocalDate answered, LocalDate decided) {
        return new Forms.MinistryAnswer(new BigDecimal("84"), 4, "99/TB-BNNMT", answered, null,
                new Forms.Decision("7", decided, Ending.RECOGNISE, null));
    }

    private static Forms.MinistryAnswer answer(BigDecimal mean, int stars, @Nullable String note,
            Forms.@Nullable Decision province) {
        return new Forms.MinistryAnswer(mean, stars, "99/QĐ-BNNMT", ANSWERED, note, province);
    }

    private static MinistryVerdict verdict(Forms.MinistryAnswer answer, @Nullable Integer held) {
        return MinistryVerdict.of(answer, Samples.LAW, SENT, held, Samples.TODAY);
    }

    private static String refused(Forms.MinistryAnswer answer, @Nullable Integer held) {
        var field = catchThrowableOfType(Refusal.class, () -> verdict(answer, held)).fields().getFirst();
        return field.field() + " " + field.code();
    }
}
