package vn.ocop.certification.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.ocop.certification.register.Register;
import vn.ocop.certification.rulebook.CriteriaSet;
import vn.ocop.certification.rulebook.DossierItem;
import vn.ocop.certification.rulebook.Preparer;
import vn.ocop.certification.rulebook.Rulebook;
import vn.ocop.certification.rulebook.Scoring;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.refusal.Text;

/**
 * What must hold when a producer hands a dossier in, at the filing and after a completion alike. Which contents are asked
 * for is the rulebook's (QĐ 26/2026, Điều 6.1); all that is wrong is named at once.
 */
final class FilingChecks {

    private static final String ANSWERS = "selfAssessment.answers";

    /** The law's items of a producer's dossier, each with what is asked of it. */
    private final Map<String, Consumer<DossierItem>> checks = Map.of(
            "REGISTRATION_FORM", item -> samplesGiven(),
            "SELF_ASSESSMENT", item -> selfAssessed(),
            "CHANGES_SINCE_RECOGNITION", this::changesWritten,
            "RESULTS_SINCE_RECOGNITION", this::changesWritten,
            // whatever the kind, each paper of the self-assessment has to be in force
            "RENEWED_LEGAL_PAPERS", item -> {});

    private final Dossier dossier;
    private final Rulebook rulebook;
    private final CriteriaSet set;
    private final Scoring scoring;
    private final Collection<Register.KnownPaper> papers;
    private final LocalDate today;
    private final List<Refusal.Field> wrong = new ArrayList<>();

    /** @param papers the producer's own, of those that the answers name */
    FilingChecks(Dossier dossier, Rulebook rulebook, Scoring scoring, Collection<Register.KnownPaper> papers,
            LocalDate today) {
        this.dossier = dossier;
        this.rulebook = rulebook;
        this.set = rulebook.set(dossier.set()).orElseThrow();
        this.scoring = scoring;
        this.papers = papers;
        this.today = today;
    }

    /**
     * Everything that is wrong, by its place in the forms.
     *
     * @throws IllegalStateException when the law asks for a content that nothing here looks at
     */
    List<Refusal.Field> problems() {
        for (var item : rulebook.dossier(Preparer.PRODUCER, dossier.kind()).orElseThrow().items()) {
            var check = checks.get(item.code());
            if (check == null) {
                throw new IllegalStateException("nothing looks at " + item.code());
            }
            check.accept(item);
        }
        return List.copyOf(wrong);
    }

    private void samplesGiven() {
        int needed = rulebook.samples().forSet(dossier.set());
        if (dossier.content().registration().samples() < needed) {
            add("registration.samples", "too-few", "Cần " + needed + " sản phẩm mẫu.",
                    needed + " sample units are needed.");
        }
    }

    private void selfAssessed() {
        var written = dossier.content().selfAssessment();
        required("selfAssessment.history", written.history());
        required("selfAssessment.organisation", written.organisation());
        required("selfAssessment.results", written.results());
        required("selfAssessment.plan", written.plan());
        wrong.addAll(SelfScores.problems(scoring, dossier.set(), written));
        everyCriterionAnswered();
        everyAnswerProven();
        papersKnown();
        papersInForce();
    }

    /** Mẫu 02 part III goes through the criteria one by one; of alternatives one is answered. */
    private void everyCriterionAnswered() {
        var answered = dossier.content().selfAssessment().answers().keySet();
        set.unanswered(answered).forEach(criterion -> add(ANSWERS + "." + criterion.code(), "missing",
                "Chưa tự chấm tiêu chí " + criterion.no() + "; chưa đạt mức nào thì chấm 0.",
                "Criterion " + criterion.no() + " is not answered; answer 0 where no level is reached."));
    }

    private void everyAnswerProven() {
        dossier.content().selfAssessment().answers().forEach((criterion, answer) -> {
            boolean described = answer.proof() != null && !answer.proof().isBlank();
            if (answer.points().compareTo(BigDecimal.ZERO) > 0 && !described && answer.papers().isEmpty()) {
                add(ANSWERS + "." + criterion, "no-proof", "Tiêu chí " + criterion + " chưa có mô tả hoặc minh chứng.",
                        "Criterion " + criterion + " has neither a description nor a paper.");
            }
        });
    }

    private void papersKnown() {
        var known = papers.stream().map(Register.KnownPaper::id).collect(Collectors.toSet());
        for (UUID paper : dossier.content().selfAssessment().papers()) {
            if (!known.contains(paper)) {
                add(ANSWERS, "unknown-paper", "Không có minh chứng " + paper + " của chủ thể.",
                        "The producer has no paper " + paper + ".");
            }
        }
        if (papers.isEmpty()) {
            add(ANSWERS, "no-evidence", "Hồ sơ cần ít nhất một tài liệu minh chứng.",
                    "A dossier needs at least one evidence paper.");
        }
    }

    private void papersInForce() {
        for (var paper : papers) {
            if (paper.endsOn() != null && paper.endsOn().isBefore(today)) {
                add(ANSWERS, "expired-paper",
                        "Minh chứng “" + paper.title() + "” đã hết hạn ngày " + paper.endsOn() + "; hãy thay bản mới.",
                        "The paper “" + paper.title() + "” ended on " + paper.endsOn() + "; replace it.");
            }
        }
    }

    private void changesWritten(DossierItem item) {
        var changes = dossier.content().selfAssessment().changes();
        if (changes == null || changes.isBlank()) {
            add("selfAssessment.changes", "missing", item.name().vi() + ": cần điền mục này.",
                    item.name().en() + ": this is needed.");
        }
    }

    private void required(String field, String text) {
        if (text == null || text.isBlank()) {
            add(field, "missing", "Cần điền mục này trước khi nộp.", "This is needed before filing.");
        }
    }

    private void add(String field, String code, String vi, String en) {
        wrong.add(new Refusal.Field(field, code, new Text(vi, en)));
    }
}
