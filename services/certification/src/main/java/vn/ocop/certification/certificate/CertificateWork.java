package vn.ocop.certification.certificate;

import java.time.Clock;
import java.time.LocalDate;
import vn.ocop.certification.rulebook.Rulebook;
import vn.ocop.certification.rulebook.Rulebooks;
import vn.ocop.platform.refusal.Refusal;

/** What is decided on a certificate after its issue: revocation. */
public class CertificateWork {

    private final Certificates certificates;
    private final Rulebooks rulebooks;
    private final Clock clock;

    public CertificateWork(Certificates certificates, Rulebooks rulebooks, Clock clock) {
        this.certificates = certificates;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    public Certificate revoke(Certificate certificate, Revocation revocation) {
        if (certificate.standing() != Certificate.Standing.VALID) {
            throw Refusal.wrongState("not-in-force", "Giấy chứng nhận đã thu hồi hoặc đã thay.",
                    "The certificate has been revoked or superseded.");
        }
        var rules = rulebook().revocation();
        if (rules.grounds().stream().noneMatch(ground -> ground.code().equals(revocation.ground()))) {
            throw Refusal.invalid("ground", "unknown-ground", "Không có căn cứ thu hồi này (Điều 8.1).",
                    "There is no such ground of revocation (Article 8.1).");
        }
        if (revocation.decidedOn().isAfter(LocalDate.now(clock))
                || revocation.decidedOn().isBefore(revocation.concludedOn())
                || revocation.concludedOn().isBefore(certificate.validFrom())) {
            throw Refusal.invalid("decidedOn", "wrong-day",
                    "Ngày quyết định phải sau kết luận và ngày cấp, và không ở tương lai.",
                    "The decision is dated after the conclusion and the issue, and not in the future.");
        }
        var revoked = certificate.revoke();
        certificates.revoke(revoked, revocation);
        return revoked;
    }

    /** The last day to decide on a revocation, from the conclusion (Điều 8.4): told, and voiding nothing. */
    public LocalDate revocationDue(LocalDate concludedOn) {
        return concludedOn.plusDays(rulebook().revocation().limitDays());
    }

    private Rulebook rulebook() {
        return rulebooks.inForce(LocalDate.now(clock)).orElseThrow();
    }
}
