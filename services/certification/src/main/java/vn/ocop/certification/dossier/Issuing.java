package vn.ocop.certification.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.ocop.certification.certificate.Certificate;
import vn.ocop.certification.certificate.Certificates;
import vn.ocop.certification.certificate.ProductCode;
import vn.ocop.certification.rulebook.Rulebook;
import vn.ocop.platform.time.Ids;

/** Issues certificates (QĐ 26/2026, Điều 4.3, 7.3.e). */
public class Issuing {

    private final Certificates certificates;
    private final Clock clock;

    public Issuing(Certificates certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    /**
     * Issues the certificate of a recognised dossier; an earlier one of the product is superseded.
     *
     * @param issuer the province's code
     */
    public Certificate issue(Dossier dossier, Rulebook rulebook, int stars, String decisionNo, String issuer) {
        var today = LocalDate.now(clock);
        certificates.current(dossier.productId()).ifPresent(earlier -> certificates.supersede(earlier.supersede()));
        int serial = certificates.nextSerial(dossier.unit(), today.getYear());
        var code = ProductCode.of(issuer, dossier.unit(), serial, today.getYear());
        UUID id = Ids.next();
        var certificate = new Certificate(id, code, dossier.unit(), issuer, dossier.owner(), 1, dossier.id(),
                dossier.productId(), dossier.producerId(), dossier.product(), dossier.producer(), dossier.set(), stars,
                Certificate.Standing.VALID, decisionNo, code.value() + "/GCN-OCOP", today,
                today.plusMonths(rulebook.certificate().lifeMonths()));
        certificates.add(certificate);
        return certificate;
    }
}
