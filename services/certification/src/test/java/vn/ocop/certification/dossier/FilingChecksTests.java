package vn.ocop.certification.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ocop.certification.register.Register;
import vn.ocop.certification.rulebook.DossierKind;
import vn.ocop.certification.rulebook.Scoring;
import vn.ocop.platform.refusal.Refusal;

class FilingChecksTests {

    private final Scoring scoring = new Scoring(Samples.LAW);

    @ParameterizedTest
    @EnumSource(DossierKind.class)
    void aWholeDossierOfEveryKindAndSetIsInOrder(DossierKind kind) {
        for (var set : Samples.LAW.sets().keySet()) {
            assertThat(problems(Samples.whole(kind, set), Samples.paper(null))).as("set %s", set).isEmpty();
        }
    }

    @Test
    void nothingWrittenIsNamedPieceByPiece() {
        var problems = problems(Samples.dossier(DossierKind.FIRST_TIME, "06", State.DRAFT));

        assertThat(problems).contains(Map.entry("registration.samples", "too-few"),
                Map.entry("selfAssessment.history", "missing"), Map.entry("selfAssessment.organisation", "missing"),
                Map.entry("selfAssessment.results", "missing"), Map.entry("selfAssessment.plan", "missing"),
                Map.entry("selfAssessment.answers.A.1.1", "missing"),
                Map.entry("selfAssessment.answers", "no-evidence"));
        assertThat(problems).doesNotContainKey("selfAssessment.changes");
        assertThat(problems.keySet().stream().filter(field -> field.startsWith("selfAssessment.answers."))).hasSize(32);
    }

    @ParameterizedTest
    @CsvSource({"4,06,too-few", "5,06,", "0,26,", "0,25,too-few"})
    void samplesAreAskedForWhereTheLawDoes(int samples, String set, @Nullable String code) {
        var whole = Samples.whole(DossierKind.FIRST_TIME, set);
        var dossier = whole.write(new Forms.Registration(samples, null), whole.content().selfAssessment());

        assertThat(problems(dossier, Samples.paper(null)).get("registration.samples")).isEqualTo(code);
    }

    @ParameterizedTest
    @EnumSource(value = DossierKind.class, names = {"UPGRADE", "RE_EVALUATION"})
    void whatIsNewSinceTheRecognitionIsWritten(DossierKind kind) {
        var whole = Samples.whole(kind, "06");
        var written = whole.content().selfAssessment();
        for (var changes : new String[]{null, " "}) {
            var silent = whole.write(whole.content().registration(), new Forms.SelfAssessment(written.history(),
                    written.organisation(), written.results(), written.plan(), changes, written.answers()));
            assertThat(problems(silent, Samples.paper(null))).containsExactly(
                    Map.entry("selfAssessment.changes", "missing"));
        }
    }

    @Test
    void everyCriterionIsAnsweredOneByOne() {
        var answers = answers("06");
        answers.remove("B.4.1");

        assertThat(problems(Samples.answering(Samples.whole(DossierKind.FIRST_TIME, "06"), answers),
                Samples.paper(null))).containsExactly(Map.entry("selfAssessment.answers.B.4.1", "missing"));
    }

    @Test
    void ofTwoCasesOneIsAnswered() {
        var answers = answers("26");
        answers.remove("C.8.a");
        assertThat(problems(Samples.answering(Samples.whole(DossierKind.FIRST_TIME, "26"), answers),
                Samples.paper(null))).containsExactly(Map.entry("selfAssessment.answers.C.8.a", "missing"));

        answers.put("C.8.b", new Forms.Answer(BigDecimal.ZERO, null, List.of()));
        assertThat(problems(Samples.answering(Samples.whole(DossierKind.FIRST_TIME, "26"), answers),
                Samples.paper(null))).isEmpty();
    }

    @Test
    void anAnswerAboveZeroIsDescribedOrProven() {
        var answers = answers("06");
        answers.put("A.1.1", new Forms.Answer(Samples.points(3), " ", List.of()));
        answers.put("A.1.2", new Forms.Answer(Samples.points(0), null, List.of()));
        answers.put("A.1.4", new Forms.Answer(Samples.points(1), "Có vùng nguyên liệu", List.of()));

        var problems = problems(Samples.answering(Samples.whole(DossierKind.FIRST_TIME, "06"), answers),
                Samples.paper(null));
        assertThat(problems).containsEntry("selfAssessment.answers.A.1.1", "no-proof")
                .doesNotContainKeys("selfAssessment.answers.A.1.2", "selfAssessment.answers.A.1.4");
    }

    @Test
    void pointsThatAreNoLevelAreNamed() {
        var answers = answers("06");
        answers.put("A.1.1", new Forms.Answer(Samples.points(9), "x", List.of(Samples.PAPER)));

        assertThat(problems(Samples.answering(Samples.whole(DossierKind.FIRST_TIME, "06"), answers),
                Samples.paper(null))).containsExactly(Map.entry("selfAssessment.answers.A.1.1", "not-a-level"));
    }

    @Test
    void aPaperNobodyKnowsProvesNothing() {
        var answers = answers("06");
        answers.put("A.1.1", new Forms.Answer(Samples.points(3), "x", List.of(new UUID(0, 99))));

        assertThat(problems(Samples.answering(Samples.whole(DossierKind.FIRST_TIME, "06"), answers),
                Samples.paper(null))).containsExactly(Map.entry("selfAssessment.answers", "unknown-paper"));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-26,expired-paper", "2026-11-27,", ","})
    void aPaperThatHasEndedProvesNothing(@Nullable LocalDate endsOn, @Nullable String code) {
        for (var kind : DossierKind.values()) {
            assertThat(problems(Samples.whole(kind, "06"), Samples.paper(endsOn)).get("selfAssessment.answers"))
                    .isEqualTo(code);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            06 | false | COOPERATIVE  | VERIFIED   |
            06 | true  | COOPERATIVE  | VERIFIED   | product=withdrawn
            06 | false | COOPERATIVE  | REGISTERED | producer=not-verified
            06 | false | COOPERATIVE  | SUSPENDED  | producer=not-active
            06 | false | COOPERATIVE  | CLOSED     | producer=not-active
            06 | false | TOURISM_BODY | VERIFIED   | producer=type-may-not
            26 | false | TOURISM_BODY | VERIFIED   |
            06 | false | LARGE_FIRM   | VERIFIED   | producer=type-may-not
            """)
    void whoFilesTakesPartAndMakesTheProduct(String set, boolean withdrawn, String type, String status,
            @Nullable String problem) {
        var wrong = Eligibility.toFile(Optional.of(Samples.known(set, withdrawn, type, status)), Samples.LAW, set);

        assertThat(wrong).extracting(field -> field.field() + "=" + field.code())
                .isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void whatGoesOnIsStillMadeByAnActiveProducerVerifiedAgainOrNot() {
        assertThat(Eligibility.toGoOn(Optional.of(Samples.known("06", false, "COOPERATIVE", "REGISTERED")))).isEmpty();
        assertThat(Eligibility.toGoOn(Optional.of(Samples.known("06", true, "COOPERATIVE", "SUSPENDED"))))
                .extracting(Refusal.Field::code).containsExactly("withdrawn", "not-active");
        assertThat(Eligibility.toGoOn(Optional.empty())).extracting(Refusal.Field::code)
                .containsExactly("product-not-known");
    }

    private static TreeMap<String, Forms.Answer> answers(String set) {
        return new TreeMap<>(Samples.whole(DossierKind.FIRST_TIME, set).content().selfAssessment().answers());
    }

    /** The fields at fault with their codes. */
    private Map<String, String> problems(Dossier dossier, Register.KnownPaper... papers) {
        var found = new TreeMap<String, String>();
        new FilingChecks(dossier, Samples.LAW, scoring, List.of(papers), Samples.TODAY).problems()
                .forEach(problem -> found.put(problem.field(), problem.code()));
        return found;
    }
}
