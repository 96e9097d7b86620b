package vn.ocop.certification.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import vn.ocop.certification.certificate.Certificates;
import vn.ocop.certification.register.Register;
import vn.ocop.certification.rulebook.DossierKind;
import vn.ocop.certification.rulebook.Law;
import vn.ocop.certification.rulebook.Rulebook;
import vn.ocop.platform.calendar.WorkingDays;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.refusal.Text;

/** What must hold when a dossier is filed, and what the filing pins: law, due date, papers. */
public class Filings {

    private final Register register;
    private final Law law;
    private final Certificates certificates;
    private final WorkingDays workingDays;
    private final Clock clock;

    public Filings(Register register, Law law, Certificates certificates, WorkingDays workingDays, Clock clock) {
        this.register = register;
        this.law = law;
        this.certificates = certificates;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** @throws Refusal naming all that is missing, so that the producer can put it right in one go */
    public Dossier.Filing check(Dossier dossier) {
        var today = LocalDate.now(clock);
        var rulebook = law.on(today);
        var wrong = new ArrayList<Refusal.Field>();
        producerVerified(dossier, wrong);
        productMade(dossier, wrong);
        samplesGiven(dossier, rulebook, wrong);
        selfAssessmentWritten(dossier, wrong);
        answersValid(dossier, rulebook, wrong);
        filedInTime(dossier, rulebook, today, wrong);
        var papers = freeze(dossier, wrong);
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
        var due = workingDays.plus(today, rulebook.communeReview().workingDays());
        return new Dossier.Filing(rulebook.code(), today, due, papers);
    }

    /** The papers of all answers in the version they have now. */
    public List<Forms.FrozenPaper> freeze(Dossier dossier, List<Refusal.Field> wrong) {
        var ids = new HashSet<UUID>();
        dossier.content().selfAssessment().answers().values().forEach(answer -> ids.addAll(answer.papers()));
        var known = register.papers(ids).stream().filter(paper -> paper.producerId().equals(dossier.producerId()))
                .toList();
        known.forEach(paper -> ids.remove(paper.id()));
        for (var missing : ids) {
            wrong.add(
                    field("selfAssessment.answers", "unknown-paper", "Không có minh chứng " + missing + " của chủ thể.",
                            "The producer has no paper " + missing + "."));
        }
        if (known.isEmpty()) {
            wrong.add(field("selfAssessment.answers", "no-evidence", "Hồ sơ cần ít nhất một tài liệu minh chứng.",
                    "A dossier needs at least one evidence paper."));
        }
        return known.stream()
                .map(paper -> new Forms.FrozenPaper(paper.id(), paper.kind(), paper.title(), paper.sha256(),
                        paper.fileVersion(),
                        paper.endsOn()))
                .toList();
    }

    private void producerVerified(Dossier dossier, List<Refusal.Field> wrong) {
        if (producerStopped(dossier, wrong)) {
            return;
        }
        if (register.product(dossier.productId()).filter(Register.Known::producerVerified).isEmpty()) {
            wrong.add(field("producer", "not-verified", "Chủ thể chưa được xã xác minh.",
                    "The commune has not verified the producer yet."));
        }
    }

    /** What the commune has suspended or closed files nothing, and completes nothing either. */
    public boolean producerStopped(Dossier dossier, List<Refusal.Field> wrong) {
        boolean stopped = register.product(dossier.productId()).filter(Register.Known::producerStopped).isPresent();
        if (stopped) {
            wrong.add(field("producer", "not-active", "Xã đã tạm dừng hoặc đóng chủ thể này.",
                    "The commune has suspended or closed this producer."));
        }
        return stopped;
    }

    private void productMade(Dossier dossier, List<Refusal.Field> wrong) {
        if (register.product(dossier.productId()).filter(Register.Known::withdrawn).isPresent()) {
            wrong.add(field("product", "withdrawn", "Sản phẩm đã ngừng sản xuất.", "The product is no longer made."));
        }
    }

    private static void samplesGiven(Dossier dossier, Rulebook rulebook, List<Refusal.Field> wrong) {
        int needed = rulebook.samples().forSet(dossier.set());
        if (dossier.content().registration().samples() < needed) {
            wrong.add(field("registration.samples", "too-few", "Cần " + needed + " sản phẩm mẫu.",
                    needed + " sample units are needed."));
        }
    }

    private static void selfAssessmentWritten(Dossier dossier, List<Refusal.Field> wrong) {
        var written = dossier.content().selfAssessment();
        required("selfAssessment.history", written.history(), wrong);
        required("selfAssessment.organisation", written.organisation(), wrong);
        required("selfAssessment.results", written.results(), wrong);
        required("selfAssessment.plan", written.plan(), wrong);
        if (dossier.kind() != DossierKind.FIRST_TIME) {
            required("selfAssessment.changes", written.changes() == null ? "" : written.changes(), wrong);
        }
        if (written.answers().isEmpty()) {
            wrong.add(field("selfAssessment.answers", "missing", "Chưa tự chấm tiêu chí nào.",
                    "No criterion has been answered."));
        }
    }

    private void answersValid(Dossier dossier, Rulebook rulebook, List<Refusal.Field> wrong) {
        wrong.addAll(
                SelfScores.problems(law.scoring(rulebook.code()), dossier.set(), dossier.content().selfAssessment()));
    }

    /** A re-evaluation is filed 180 to 120 days before the certificate ends (QĐ 26/2026, Điều 7.6.a). */
    private void filedInTime(Dossier dossier, Rulebook rulebook, LocalDate today, List<Refusal.Field> wrong) {
        if (dossier.kind() == DossierKind.FIRST_TIME) {
            return;
        }
        var certificate = certificates.current(dossier.productId());
        if (certificate.isEmpty()) {
            wrong.add(
                    field("kind", "no-certificate", "Sản phẩm chưa có giấy chứng nhận để nâng hạng hoặc đánh giá lại.",
                            "The product has no certificate to upgrade or re-evaluate."));
        } else if (dossier.kind() == DossierKind.RE_EVALUATION) {
            var opens = rulebook.reEvaluation().opens(certificate.get().validTo());
            var closes = rulebook.reEvaluation().closes(certificate.get().validTo());
            if (today.isBefore(opens) || today.isAfter(closes)) {
                wrong.add(field("kind", "outside-window",
                        "Thời gian nộp hồ sơ đánh giá lại: " + opens + " đến " + closes + ".",
                        "A re-evaluation is filed from " + opens + " to " + closes + "."));
            }
        }
    }

    private static void required(String field, String text, List<Refusal.Field> wrong) {
        if (text.isBlank()) {
            wrong.add(field(field, "missing", "Cần điền mục này trước khi nộp.", "This is needed before filing."));
        }
    }

    private static Refusal.Field field(String field, String code, String vi, String en) {
        return new Refusal.Field(field, code, new Text(vi, en));
    }
}
