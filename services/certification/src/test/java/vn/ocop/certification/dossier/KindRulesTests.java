package vn.ocop.certification.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.certification.certificate.Certificate;
import vn.ocop.certification.rulebook.DossierKind;
import vn.ocop.platform.refusal.Refusal;

/** Which kind of dossier goes on where a certificate stands, day by day. */
class KindRulesTests {

    /** Issued under QĐ 26/2026: its window is 180 to 120 days before its end, and nothing later. */
    private static final Certificate NEW = Samples.certificate(3, LocalDate.of(2026, 7, 1), LocalDate.of(2029, 7, 1));
    /** From before it: filed late, it runs on for 180 days at most. */
    private static final Certificate OLD = Samples.certificate(4, LocalDate.of(2024, 5, 21), LocalDate.of(2027, 5, 21));

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            2026-07-02 | certified-already | -                 | outside-window
            2029-01-01 | certified-already | -                 | outside-window
            2029-01-02 | certified-already | -                 | -
            2029-03-03 | certified-already | -                 | -
            2029-03-04 | certified-already | -                 | outside-window
            2029-07-01 | certified-already | -                 | outside-window
            2029-07-02 | -                 | certificate-ended | outside-window
            """)
    void aCertificateOfTheDecision(LocalDate today, @Nullable String first, @Nullable String upgrade,
            @Nullable String again) {
        expect(NEW, today, first, upgrade, again);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            2026-11-21 | certified-already | -                 | outside-window
            2026-11-22 | certified-already | -                 | -
            2027-01-21 | certified-already | -                 | -
            2027-01-22 | certified-already | -                 | -
            2027-05-21 | certified-already | -                 | -
            2027-05-22 | certified-already | certificate-ended | -
            2027-11-17 | certified-already | certificate-ended | -
            2027-11-18 | -                 | certificate-ended | outside-window
            """)
    void aCertificateFromBeforeTheDecision(LocalDate today, @Nullable String first, @Nullable String upgrade,
            @Nullable String again) {
        expect(OLD, today, first, upgrade, again);
    }

    @Test
    void withoutACertificateOnlyTheFirstTimeGoes() {
        var rules = new KindRules(Samples.LAW, Optional.empty(), Samples.TODAY);

        assertThat(code(rules.atFiling(DossierKind.FIRST_TIME))).isNull();
        assertThat(code(rules.atFiling(DossierKind.UPGRADE))).isEqualTo("no-certificate");
        assertThat(code(rules.atFiling(DossierKind.RE_EVALUATION))).isEqualTo("no-certificate");
    }

    @Test
    void theHighestRankIsNotUpgraded() {
        var five = Samples.certificate(5, LocalDate.of(2026, 7, 1), LocalDate.of(2029, 7, 1));

        assertThat(code(rules(five, Samples.TODAY).atFiling(DossierKind.UPGRADE))).isEqualTo("highest-rank");
    }

    @Test
    void aReEvaluationMayBePreparedBeforeItsWindowOpensButNotAfterItHasClosed() {
        assertThat(code(rules(NEW, LocalDate.of(2028, 1, 1)).atBeginning(DossierKind.RE_EVALUATION))).isNull();
        assertThat(code(rules(NEW, LocalDate.of(2029, 3, 4)).atBeginning(DossierKind.RE_EVALUATION)))
                .isEqualTo("outside-window");
        assertThat(code(rules(NEW, LocalDate.of(2028, 1, 1)).atBeginning(DossierKind.FIRST_TIME)))
                .isEqualTo("certified-already");
    }

    @Test
    void aReEvaluationAfterTheWindowIsLateAndNoOtherKindIs() {
        assertThat(rules(OLD, LocalDate.of(2027, 1, 21)).isLate(DossierKind.RE_EVALUATION)).isFalse();
        assertThat(rules(OLD, LocalDate.of(2027, 1, 22)).isLate(DossierKind.RE_EVALUATION)).isTrue();
        assertThat(rules(OLD, LocalDate.of(2027, 1, 22)).isLate(DossierKind.UPGRADE)).isFalse();
    }

    @Test
    void onNoDayDoTheFirstTimeAndTheReEvaluationBothGo() {
        for (var held : new Certificate[]{NEW, OLD}) {
            for (var day = held.validFrom(); day.isBefore(held.validTo().plusDays(400)); day = day.plusDays(1)) {
                var rules = rules(held, day);
                boolean first = rules.atFiling(DossierKind.FIRST_TIME).isEmpty();
                assertThat(first && rules.atFiling(DossierKind.RE_EVALUATION).isEmpty()).as("%s", day).isFalse();
                assertThat(first && rules.atFiling(DossierKind.UPGRADE).isEmpty()).as("%s", day).isFalse();
            }
        }
    }

    private static void expect(Certificate held, LocalDate today, @Nullable String first, @Nullable String upgrade,
            @Nullable String again) {
        var rules = rules(held, today);
        assertThat(code(rules.atFiling(DossierKind.FIRST_TIME))).isEqualTo(first);
        assertThat(code(rules.atFiling(DossierKind.UPGRADE))).isEqualTo(upgrade);
        assertThat(code(rules.atFiling(DossierKind.RE_EVALUATION))).isEqualTo(again);
    }

    private static KindRules rules(Certificate held, LocalDate today) {
        return new KindRules(Samples.LAW, Optional.of(held), today);
    }

    private static @Nullable String code(Optional<Refusal.Field> problem) {
        assertThat(problem.map(Refusal.Field::field).orElse("kind")).isEqualTo("kind");
        return problem.map(Refusal.Field::code).orElse(null);
    }
}
