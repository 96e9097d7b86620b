package vn.ocop.certification.dossier;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.certificate.Certificate;
import vn.ocop.certification.certificate.ProductCode;
import vn.ocop.certification.register.Register;
import vn.ocop.certification.rulebook.DossierKind;
import vn.ocop.certification.rulebook.Rulebook;
import vn.ocop.certification.rulebook.json.LawFiles;

/** Dossiers, papers and certificates for the tests of this package. */
final class Samples {

    static final Rulebook LAW = LawFiles.load().rulebooks().byCode("26-2026").orElseThrow();
    static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    static final UUID PAPER = new UUID(0, 9);
    static final UUID PRODUCER = new UUID(0, 2);
    static final UUID OWNER = new UUID(0, 3);

    private Samples() {}

    /** A dossier with everything the law asks of a producer. */
    static Dossier whole(DossierKind kind, String set) {
        var answers = new TreeMap<String, Forms.Answer>();
        var sections = new HashSet<String>();
        LAW.set(set).orElseThrow().criteria()
                .filter(criterion -> criterion.alternativeOf() == null || sections.add(criterion.section()))
                .forEach(criterion -> answers.put(criterion.code(),
                        new Forms.Answer(criterion.max(), "Xem minh chứng", List.of(PAPER))));
        return dossier(kind, set, State.DRAFT).write(new Forms.Registration(5, null),
                new Forms.SelfAssessment("Lập năm 2015", "Hội đồng quản trị", "Doanh thu tăng", "Mở rộng",
                        "Bao bì mới", answers));
    }

    static Dossier dossier(DossierKind kind, String set, State state) {
        return new Dossier(new UUID(0, 1), "09817", OWNER, 1, kind, state, "26-2026", set, new UUID(0, 4), PRODUCER,
                "Bánh gio", "HTX Minh họa", null, null, Content.EMPTY, Instant.EPOCH);
    }

    /** The same with its self-assessment's answers changed. */
    static Dossier answering(Dossier dossier, Map<String, Forms.Answer> answers) {
        var written = dossier.content().selfAssessment();
        return dossier.write(dossier.content().registration(), new Forms.SelfAssessment(written.history(),
                written.organisation(), written.results(), written.plan(), written.changes(), answers));
    }

    static Register.KnownPaper paper(@Nullable LocalDate endsOn) {
        return new Register.KnownPaper(PAPER, PRODUCER, "TEST_REPORT", "Phiếu kiểm nghiệm", "00", 1, endsOn);
    }

    static Register.Known known(String set, boolean withdrawn, String producerType, String producerStatus) {
        return new Register.Known(new UUID(0, 4), PRODUCER, "09817", OWNER, "Bánh gio", set, withdrawn, "HTX Minh họa",
                producerType, producerStatus, 3, 5);
    }

    static Certificate certificate(int stars, LocalDate from, LocalDate to) {
        return new Certificate(new UUID(0, 7), new ProductCode("01-09817-01-2023"), "09817", "01", "01", OWNER, 1, null,
                new UUID(0, 4), PRODUCER, "Bánh gio", "HTX Minh họa", "06", stars, Certificate.Standing.VALID, "1/QĐ",
                "1", from, to, null);
    }

    static BigDecimal points(int points) {
        return BigDecimal.valueOf(points);
    }
}
