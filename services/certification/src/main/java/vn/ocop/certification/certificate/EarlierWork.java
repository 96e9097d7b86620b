package vn.ocop.certification.certificate;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.register.Register;
import vn.ocop.certification.rulebook.Authority;
import vn.ocop.certification.rulebook.Rulebook;
import vn.ocop.certification.rulebook.Rulebooks;
import vn.ocop.certification.rulebook.StarBand;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.time.Ids;

/**
 * Certificates from before the platform, so that they can be re-evaluated and upgraded (QĐ 26/2026, Điều 12.1, 12.3): the
 * city's officer records their papers, the leader confirms them, and only then there is a certificate.
 */
public class EarlierWork {

    private final EarlierRecords records;
    private final Certificates certificates;
    private final Register register;
    private final Rulebooks rulebooks;
    private final @Nullable LocalDate until;
    private final Clock clock;

    /** @param until last day of decisions taken outside the platform; null while the city still takes such decisions */
    public EarlierWork(EarlierRecords records, Certificates certificates, Register register, Rulebooks rulebooks,
            @Nullable LocalDate until, Clock clock) {
        this.records = records;
        this.certificates = certificates;
        this.register = register;
        this.rulebooks = rulebooks;
        this.until = until;
        this.clock = clock;
    }

    public EarlierRecord record(EarlierCertificate papers) {
        check(papers);
        var record = new EarlierRecord(Ids.next(), Scope.current().requireUnit(), Scope.current().requirePerson(), 1,
                EarlierRecord.State.WAITING, papers, null, clock.instant());
        records.add(record);
        return record;
    }

    /** The leader has compared it with the papers: the certificate stands on the platform from now on. */
    public Certificate confirm(EarlierRecord record) {
        if (record.recordedBy().equals(Scope.current().requirePerson())) {
            throw Refusal.forbidden("recorded-yourself", "Người ghi nhận không tự xác nhận.",
                    "Who recorded it does not confirm it.");
        }
        var certificate = check(record.papers());
        records.save(record.decided(EarlierRecord.State.CONFIRMED, null));
        certificates.record(certificate);
        return certificate;
    }

    public EarlierRecord refuse(EarlierRecord record, String reason) {
        var refused = record.decided(EarlierRecord.State.REFUSED, reason);
        records.save(refused);
        return refused;
    }

    /** The certificate that the papers make, as things stand now. */
    private Certificate check(EarlierCertificate papers) {
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
        if (yearOf(papers.productCode()) != papers.decidedOn().getYear()
                && yearOf(papers.productCode()) != papers.decidedOn().getYear() - 1) {
            throw Refusal.invalid("productCode", "another-year",
                    "Năm trong mã là năm đánh giá: cùng năm quyết định hoặc năm trước đó.",
                    "The year in the code is that of the evaluation: the decision's or the one before.");
        }
        if (certificates.byCode(papers.productCode()).isPresent()) {
            throw Refusal.invalid("productCode", "taken", "Mã này đã dùng cho sản phẩm khác.",
                    "This code belongs to another product.");
        }
        var validTo = term(papers);
        return new Certificate(Ids.next(), new ProductCode(papers.productCode()), product.unit(),
                Scope.current().requireUnit(), authority(papers.stars()), product.owner(), 1, null,
                product.productId(), product.producerId(), product.product(), product.producer(), set, papers.stars(),
                Certificate.Standing.VALID, papers.decisionNo(),
                papers.number() == null ? papers.productCode() : papers.number(), papers.decidedOn(), validTo, null);
    }

    private LocalDate term(EarlierCertificate papers) {
        var longest = papers.decidedOn().plusMonths(rulebook().certificate().lifeMonths());
        var validTo = papers.validTo() == null ? longest : papers.validTo();
        if (papers.decidedOn().isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("decidedOn", "in-the-future", "Ngày quyết định chưa tới.", "The day is to come.");
        }
        if (until != null && papers.decidedOn().isAfter(until)) {
            throw Refusal.invalid("decidedOn", "on-the-platform",
                    "Từ sau ngày " + until + " Thành phố quyết định trên nền tảng.",
                    "After " + until + " the city decides on the platform.");
        }
        if (!validTo.isAfter(papers.decidedOn()) || validTo.isAfter(longest)) {
            throw Refusal.invalid("validTo", "wrong-term", "Hạn phải sau ngày quyết định và không quá " + longest + ".",
                    "The term ends after the decision and by " + longest + " at the latest.");
        }
        return validTo;
    }

    private static int yearOf(String productCode) {
        return Integer.parseInt(productCode.substring(productCode.length() - 4));
    }

    private String authority(int stars) {
        return rulebook().bands().stream().filter(band -> band.stars() == stars).findFirst().map(StarBand::authority)
                .filter(authority -> authority == Authority.MINISTRY)
                .map(ministry -> "VN").orElseGet(() -> Scope.current().requireUnit());
    }

    private Rulebook rulebook() {
        return rulebooks.inForce(LocalDate.now(clock)).orElseThrow();
    }
}
