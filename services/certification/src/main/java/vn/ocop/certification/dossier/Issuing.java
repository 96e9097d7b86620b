package vn.ocop.certification.dossier;

import java.time.LocalDate;
import java.util.UUID;
import vn.ocop.certification.certificate.Certificate;
import vn.ocop.certification.certificate.Certificates;
import vn.ocop.certification.certificate.ProductCode;
import vn.ocop.certification.rulebook.Rulebook;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.time.Ids;

/** Issues certificates (QĐ 26/2026, Điều 4.3, 7.3.e). */
public class Issuing {

    private final Certificates certificates;

    public Issuing(Certificates certificates) {
        this.certificates = certificates;
    }

    /**
     * Issues the certificate of a recognised dossier; an earlier one of the product is superseded.
     *
     * @param decidedOn the decision's date, from which the certificate runs
     * @param authority code of the unit whose decision it is: the province, or {@code VN} for the ministry
     */
    Certificate issue(Dossier dossier, Rulebook rulebook, int stars, String decisionNo, LocalDate decidedOn,
            String authority) {
        certificates.current(dossier.productId()).ifPresent(earlier -> certificates.supersede(earlier.supersede()));
        var province = Scope.current().requireUnit();
        var code = nextCode(province, dossier.unit(), decidedOn.getYear());
        UUID id = Ids.next();
        var certificate = new Certificate(id, code, dossier.unit(), province, authority, dossier.owner(), 1,
                dossier.id(), dossier.productId(), dossier.producerId(), dossier.product(), dossier.producer(),
                dossier.set(), stars, Certificate.Standing.VALID, decisionNo, code.value() + "/GCN-OCOP", decidedOn,
                decidedOn.plusMonths(rulebook.certificate().lifeMonths()), null);
        certificates.add(certificate);
        return certificate;
    }

    /** The commune's next free code: one that a certificate from before the platform has is stepped over. */
    private ProductCode nextCode(String province, String commune, int year) {
        while (true) {
            var code = ProductCode.of(province, commune, certificates.nextSerial(commune, year), year);
            if (certificates.byCode(code.value()).isEmpty()) {
                return code;
            }
        }
    }
}
