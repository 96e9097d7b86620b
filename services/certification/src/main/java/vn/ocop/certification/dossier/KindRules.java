package vn.ocop.certification.dossier;

import java.time.LocalDate;
import java.util.Optional;
import vn.ocop.certification.certificate.Certificate;
import vn.ocop.certification.rulebook.DossierKind;
import vn.ocop.certification.rulebook.Rulebook;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.refusal.Text;

/**
 * Which kind of dossier a product may have, by the certificate it holds (QĐ 26/2026, Điều 7.5, 7.6.a, 12.3). At any day one
 * kind at most goes on where the certificate stands, so that no kind goes round the other's window.
 */
final class KindRules {

    private final Rulebook rulebook;
    private final Optional<Certificate> certificate;
    private final LocalDate today;

    /** @param certificate of the product, neither revoked nor superseded; it may have ended */
    KindRules(Rulebook rulebook, Optional<Certificate> certificate, LocalDate today) {
        this.rulebook = rulebook;
        this.certificate = certificate;
        this.today = today;
    }

    /** Why a dossier of the kind cannot be begun; a re-evaluation may be prepared before its window opens. */
    Optional<Refusal.Field> atBeginning(DossierKind kind) {
        return switch (kind) {
            case FIRST_TIME -> certificate.filter(this::holds).map(this::certifiedAlready);
            case UPGRADE -> certificate.isEmpty() ? Optional.of(none()) : certificate.flatMap(this::upgrade);
            case RE_EVALUATION -> certificate.isEmpty()
                    ? Optional.of(none())
                    : certificate.filter(held -> today.isAfter(closes(held))).map(this::outsideWindow);
        };
    }

    /** Why it cannot be filed today. */
    Optional<Refusal.Field> atFiling(DossierKind kind) {
        if (kind != DossierKind.RE_EVALUATION) {
            return atBeginning(kind);
        }
        return atBeginning(kind).or(() -> certificate.filter(held -> today.isBefore(opens(held)))
                .map(this::outsideWindow));
    }

    /** Whether a re-evaluation filed today comes after the window of Điều 7.6.a: the certificate then runs on (12.3). */
    boolean isLate(DossierKind kind) {
        return kind == DossierKind.RE_EVALUATION && certificate
                .filter(held -> today.isAfter(inTime(held))).isPresent();
    }

    private Optional<Refusal.Field> upgrade(Certificate held) {
        if (today.isAfter(held.validTo())) {
            return Optional.of(problem("certificate-ended",
                    "Giấy chứng nhận đã hết hạn ngày " + Days.written(held.validTo()) + ", không nâng hạng được.",
                    "The certificate ended on " + held.validTo() + " and cannot be upgraded."));
        }
        return held.stars() < rulebook.bands().getFirst().stars()
                ? Optional.empty()
                : Optional.of(problem("highest-rank", "Sản phẩm đã ở hạng cao nhất.",
                        "The product has the highest rank already."));
    }

    /** Whether the certificate is valid, or may still be followed by a re-evaluation. */
    private boolean holds(Certificate held) {
        return !today.isAfter(held.validTo()) || !today.isAfter(closes(held));
    }

    private LocalDate opens(Certificate held) {
        return rulebook.reEvaluation().opens(held.validTo());
    }

    /** The last day of Điều 7.6.a; for certificates from before this decision the last day of Điều 12.3. */
    private LocalDate closes(Certificate held) {
        return rulebook.lateReEvaluationDays(held.validFrom()).map(days -> held.validTo().plusDays(days))
                .orElseGet(() -> inTime(held));
    }

    /** The last day of Điều 7.6.a. */
    private LocalDate inTime(Certificate held) {
        return rulebook.reEvaluation().closes(held.validTo());
    }

    private Refusal.Field certifiedAlready(Certificate held) {
        return today.isAfter(held.validTo())
                ? problem("certified-already",
                        "Giấy chứng nhận " + held.productCode() + " hết hạn ngày " + Days.written(held.validTo())
                                + " còn được đánh giá lại đến " + Days.written(closes(held))
                                + "; hãy chọn đánh giá lại.",
                        "Certificate " + held.productCode() + " ended on " + held.validTo()
                                + " and may be followed by a re-evaluation until " + closes(held) + "; choose that.")
                : problem("certified-already",
                        "Sản phẩm đang có giấy chứng nhận " + held.productCode()
                                + "; hãy chọn nâng hạng hoặc đánh giá lại.",
                        "The product holds certificate " + held.productCode()
                                + "; choose upgrade or re-evaluation.");
    }

    private Refusal.Field outsideWindow(Certificate held) {
        return problem("outside-window",
                "Thời gian nộp hồ sơ đánh giá lại: " + Days.written(opens(held)) + " đến " + Days.written(inTime(held))
                        + (inTime(held).equals(closes(held))
                                ? "."
                                : "; nộp muộn được nhận đến " + Days.written(closes(held)) + " (Điều 12.3)."),
                "A re-evaluation is filed from " + opens(held) + " to " + inTime(held)
                        + (inTime(held).equals(closes(held))
                                ? "."
                                : "; a late one is taken until " + closes(held) + " (Article 12.3)."));
    }

    private static Refusal.Field none() {
        return problem("no-certificate",
                "Sản phẩm chưa có giấy chứng nhận để nâng hạng hoặc đánh giá lại. Giấy cấp trước khi dùng nền tảng do Thành phố ghi nhận.",
                "The product has no certificate to upgrade or re-evaluate. The city records certificates from before the platform.");
    }

    private static Refusal.Field problem(String code, String vi, String en) {
        return new Refusal.Field("kind", code, new Text(vi, en));
    }
}
