package vn.ocop.certification.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.certification.rulebook.json.LawFiles;
import vn.ocop.platform.refusal.Text;

class RulebookTests {

    private final Rulebooks rulebooks = LawFiles.load().rulebooks();
    private final Rulebook law = rulebooks.byCode("26-2026").orElseThrow();

    @ParameterizedTest
    @CsvSource({"0,1", "29.99,1", "30,2", "49.999,2", "50,3", "69.9,3", "70,4", "89.9999,4", "90,5", "100,5"})
    void rankIsTheBandOfTheMeanNeverRounded(BigDecimal mean, int stars) {
        assertThat(new Scoring(law).bandOf(mean).stars()).isEqualTo(stars);
    }

    @Test
    void aMeanOutsideTheScaleHasNoBand() {
        assertThatThrownBy(() -> new Scoring(law).bandOf(new BigDecimal("100.01")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scoring(law).bandOf(new BigDecimal("-0.01")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void certifiesThreeStarsAndMoreByTheRightAuthority() {
        assertThat(law.bands()).extracting(StarBand::certified).containsExactly(true, true, true, false, false);
        assertThat(law.bands()).extracting(StarBand::authority)
                .containsExactly(Authority.MINISTRY, Authority.PROVINCE, Authority.PROVINCE, null, null);
    }

    @Test
    void holdsTheLimitsOfTheArticles() {
        assertThat(law.certificate().lifeMonths()).isEqualTo(36);
        assertThat(law.certificate().extensionMaxDays()).isEqualTo(180);
        assertThat(law.communeReview().workingDays()).isEqualTo(15);
        assertThat(law.communeReview().contents()).extracting(LegalItem::code)
                .containsExactly("LOCAL_MATERIAL", "LOCAL_LABOUR", "PRODUCT_IDEA", "LOCAL_IDENTITY");
        assertThat(law.reEvaluation().limitDays()).isEqualTo(45);
        assertThat(law.reEvaluation().writtenConsultation()).isTrue();
        assertThat(law.revocation().limitDays()).isEqualTo(15);
        assertThat(law.revocation().grounds()).extracting(LegalItem::article).containsExactly("Điều 8.1.a",
                "Điều 8.1.b",
                "Điều 8.1.c", "Điều 8.1.d", "Điều 8.1.đ", "Điều 8.1.e");
        assertThat(law.evidence()).hasSize(15);
        assertThat(law.samples().forSet("25")).isEqualTo(5);
        assertThat(law.samples().forSet("26")).isZero();
    }

    @Test
    void opensReEvaluation180DaysAndClosesIt120DaysBeforeTheEnd() {
        var expiry = LocalDate.of(2027, 6, 30);
        assertThat(law.reEvaluation().opens(expiry)).isEqualTo("2027-01-01");
        assertThat(law.reEvaluation().closes(expiry)).isEqualTo("2027-03-02");
    }

    @ParameterizedTest
    @CsvSource({
            "PROVINCE,2026-04-29,1,2026-04-29,2026-06-29",
            "PROVINCE,2026-04-30,2,2026-10-29,2026-12-29",
            "PROVINCE,2026-10-29,2,2026-10-29,2026-12-29",
            "PROVINCE,2026-10-30,1,2027-04-29,2027-06-29",
            "MINISTRY,2026-01-29,2,2026-01-29,2026-03-29",
            "MINISTRY,2026-01-30,1,2026-07-29,2026-09-29",
            "MINISTRY,2026-11-23,2,2027-01-29,2027-03-29"})
    void aDayBeforeTheCutOffIsInTimeAndTheCutOffDayIsNot(Authority authority, LocalDate proposed, int no,
            LocalDate lastProposal, LocalDate lastDay) {
        assertThat(law.rounds().next(authority, proposed))
                .isEqualTo(new Round.Dated(authority, no, lastProposal, lastDay));
    }

    @Test
    void everyKindOfDossierHasItsContentsFromEveryPreparer() {
        for (var kind : DossierKind.values()) {
            for (var preparer : Preparer.values()) {
                assertThat(law.dossier(preparer, kind)).as("%s by %s", kind, preparer).isPresent();
            }
        }
        assertThat(law.dossier(Preparer.PRODUCER, DossierKind.UPGRADE).orElseThrow().items())
                .extracting(DossierItem::code)
                .containsExactly("REGISTRATION_FORM", "SELF_ASSESSMENT", "CHANGES_SINCE_RECOGNITION");
    }

    @Test
    void aTourismBodyTakesPartOnlyInTourism() {
        var body = law.producerTypes().stream().filter(t -> t.code().equals("TOURISM_BODY")).findFirst().orElseThrow();
        assertThat(body.mayTakePartIn("26")).isTrue();
        assertThat(body.mayTakePartIn("01")).isFalse();
    }

    @Test
    void knowsAProductCodeByItsShape() {
        assertThat(law.productCode().accepts("01-09817-01-2026")).isTrue();
        assertThat(law.productCode().accepts("01-268-09886-1-2021")).isFalse();
    }

    @Test
    void oneReasonHasOneCodeAndOneLabelInEverySet() {
        var labels = new HashMap<String, Text>();
        for (var set : law.sets().values()) {
            for (var disqualifier : set.disqualifiers()) {
                assertThat(labels.computeIfAbsent(disqualifier.code(), code -> disqualifier.name()))
                        .isEqualTo(disqualifier.name());
            }
        }
        assertThat(labels).hasSize(19);
        assertThat(law.sets().get("26")).extracting(CriteriaSet::disqualifiers).isEqualTo(List.of());
    }

    @Test
    void labelsAreShort() {
        var criteria = law.sets().values().stream().flatMap(CriteriaSet::criteria).toList();
        assertThat(criteria.stream().map(Criterion::name).flatMap(RulebookTests::both)).allMatch(l -> l.length() <= 60);
        assertThat(criteria.stream().flatMap(c -> c.levels().stream()).map(Level::name).flatMap(RulebookTests::both))
                .allMatch(label -> label.length() <= 106);
    }

    @Test
    void isInForceFromItsFirstFilingDay() {
        assertThat(rulebooks.inForce(LocalDate.of(2026, 5, 22))).contains(law);
        assertThat(rulebooks.inForce(LocalDate.of(2030, 1, 1))).contains(law);
        assertThat(rulebooks.inForce(LocalDate.of(2023, 1, 1))).isEmpty();
    }

    @Test
    void refusesRulebooksThatOverlap() {
        assertThatThrownBy(() -> new Rulebooks(List.of(law, law))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rulebooks(List.of(law, dated("27-2027", LocalDate.of(2027, 1, 1), null))))
                .hasMessageContaining("overlap");
        var older = dated("148-2023", LocalDate.of(2023, 2, 24), LocalDate.of(2026, 5, 21));
        assertThat(new Rulebooks(List.of(older, law)).inForce(LocalDate.of(2026, 5, 21))).contains(older);
    }

    private Rulebook dated(String code, LocalDate from, @org.jspecify.annotations.Nullable LocalDate to) {
        return new Rulebook(code, law.name(), law.decision(), law.issued(), from, to, law.article(), law.ministries(),
                law.parts(), law.bands(), law.certificate(), law.communeReview(), law.reEvaluation(), law.revocation(),
                law.rounds(), law.copies(), law.samples(), law.dossiers(), law.evidence(), law.producerTypes(),
                law.productCode(), law.replaces(), law.transition(), law.readings(), law.sets());
    }

    private static Stream<String> both(Text text) {
        return Stream.of(text.vi(), text.en());
    }
}
