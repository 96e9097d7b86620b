package vn.ocop.certification.certificate;

import java.time.Clock;
import java.time.LocalDate;
import vn.ocop.certification.register.Register;
import vn.ocop.certification.rulebook.Rulebook;
import vn.ocop.certification.rulebook.Rulebooks;
import vn.ocop.certification.rulebook.StarBand;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.time.Ids;

/** Certificates outside a dossier's way: recorded from before the platform, and revoked. */
public class CertificateWork {

    private final Certificates certificates;
    private final Register register;
    private final Rulebooks rulebooks;
    private final Clock clock;

    public CertificateWork(Certificates certificates, Register register, Rulebooks rulebooks, Clock clock) {
        this.certificates = certificates;
        this.register = register;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    /** Records what was issued before the platform, so that it can be re-evaluated and upgraded (Điều 12.1, 12.3). */
    public Certificate record(EarlierCertificate papers) {
        var product = register.product(papers.productId())
                .orElseThrow(
                        () -> Refusal.invalid("productId", "unknown-product", "Không có sản phẩm này trong địa bàn.",
                                "There is no such product in the area."));
        var set = product.set();
        if (set == null) {
            throw Refusal.invalid("productId", "no-set", "Sản phẩm chưa xếp vào bộ tiêu chí nào.",
                    "The product is in no criteria set yet.");
        }
        if (rulebook().bands().stream().noneMatch(band -> band.stars() == papers.stars() && band.certified())) {
            throw Refusal.invalid("stars", "not-certified", "Hạng này không được cấp giấy chứng nhận.",
                    "This rank is not certified.");
        }
        if (product.withdrawn()) {
            throw Refusal.invalid("productId", "withdrawn", "Sản phẩm đã ngừng sản xuất.",
                    "The product is no longer made.");
        }
        if (rulebook().productCode().accepts(papers.productCode())
                && !papers.productCode().startsWith(Scope.current().requireUnit() + "-" + product.unit() + "-")) {
            throw Refusal.invalid("productCode", "another-units", "Mã này là của đơn vị khác.",
                    "This code is another unit's.");
        }
        if (certificates.current(papers.productId()).isPresent()) {
            throw Refusal.wrongState("certified-already", "Sản phẩm đã có giấy chứng nhận trên nền tảng.",
                    "The product has a certificate on the platform already.");
        }
        if (certificates.byCode(papers.productCode()).isPresent()) {
            throw Refusal.invalid("productCode", "taken", "Mã này đã dùng cho sản phẩm khác.",
                    "This code belongs to another product.");
        }
        var validTo = term(papers);
        var city = Scope.current().requireUnit();
        var certificate = new Certificate(Ids.next(), new ProductCode(papers.productCode()), product.unit(), city,
                authority(papers.stars()), product.owner(), 1, null, product.productId(), product.producerId(),
                product.product(), product.producer(), set, papers.stars(), Certificate.Standing.VALID,
                papers.decisionNo(), papers.number() == null ? papers.productCode() : papers.number(),
                papers.decidedOn(), validTo, null);
        certificates.record(certificate);
        return certificate;
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
                || revocation.decidedOn().isBefore(certificate.validFrom())) {
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

    private LocalDate term(EarlierCertificate papers) {
        var longest = papers.decidedOn().plusMonths(rulebook().certificate().lifeMonths());
        var validTo = papers.validTo() == null ? longest : papers.validTo();
        if (papers.decidedOn().isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("decidedOn", "in-the-future", "Ngày quyết định chưa tới.", "The day is to come.");
        }
        if (!validTo.isAfter(papers.decidedOn()) || validTo.isAfter(longest)) {
            throw Refusal.invalid("validTo", "wrong-term", "Hạn phải sau ngày quyết định và không quá " + longest + ".",
                    "The term ends after the decision and by " + longest + " at the latest.");
        }
        return validTo;
    }

    private String authority(int stars) {
        return rulebook().bands().stream().filter(band -> band.stars() == stars).findFirst().map(StarBand::authority)
                .filter(authority -> authority == vn.ocop.certification.rulebook.Authority.MINISTRY)
                .map(ministry -> "VN").orElseGet(() -> Scope.current().requireUnit());
    }

    private Rulebook rulebook() {
        return rulebooks.inForce(LocalDate.now(clock)).orElseThrow();
    }
}
