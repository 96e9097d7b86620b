package vn.ocop.certification.certificate.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.certificate.Certificate;

/**
 * A certificate as the offices see it.
 *
 * @param authority whose decision it is: the city, or {@code VN} for the ministry
 * @param dossierId the dossier it was issued for; null for one from before the platform
 */
record CertificateView(UUID id, long version, String productCode, String number, String unit, String authority,
        @Nullable UUID dossierId, UUID productId, UUID producerId, String product, String producer, String set,
        int stars, Certificate.Standing standing, String decisionNo, LocalDate validFrom, LocalDate validTo,
        @Nullable LocalDate runsOnTo) {

    static CertificateView of(Certificate certificate) {
        return new CertificateView(certificate.id(), certificate.version(), certificate.productCode().value(),
                certificate.number(), certificate.unit(), certificate.authority(), certificate.dossierId(),
                certificate.productId(), certificate.producerId(), certificate.product(), certificate.producer(),
                certificate.set(), certificate.stars(), certificate.standing(), certificate.decisionNo(),
                certificate.validFrom(), certificate.validTo(), certificate.runsOnTo());
    }
}
