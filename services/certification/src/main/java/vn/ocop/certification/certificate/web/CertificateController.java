package vn.ocop.certification.certificate.web;

import static vn.ocop.platform.identity.Role.CITY_LEADER;
import static vn.ocop.platform.identity.Role.CITY_OFFICER;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.certification.certificate.Certificate;
import vn.ocop.certification.certificate.CertificateWork;
import vn.ocop.certification.certificate.Certificates;
import vn.ocop.certification.certificate.EarlierCertificate;
import vn.ocop.certification.certificate.Revocation;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.web.Allow;
import vn.ocop.platform.web.Expected;

/** Certificates as the city keeps them: those from before the platform are recorded, any may be revoked. */
@RestController
@RequestMapping("/v1/certification/certificates")
class CertificateController {

    private final CertificateWork work;
    private final Certificates certificates;

    CertificateController(CertificateWork work, Certificates certificates) {
        this.work = work;
        this.certificates = certificates;
    }

    /**
     * A certificate with what was decided on it.
     *
     * @param revocationDue the last day the law gave for a revocation; null without one
     */
    record CertificateView(Certificate certificate, LocalDate revocationDue) {}

    @PostMapping
    @Allow(CITY_OFFICER)
    ResponseEntity<Certificate> record(@Valid @RequestBody EarlierCertificate papers) {
        var recorded = work.record(papers);
        return ResponseEntity.created(URI.create("/v1/public/certificates/" + recorded.productCode().value()))
                .eTag(Expected.tag(recorded.version())).body(recorded);
    }

    @PostMapping("/{id}/revocations")
    @Allow(CITY_LEADER)
    ResponseEntity<CertificateView> revoke(@PathVariable UUID id, Expected expected,
            @Valid @RequestBody Revocation revocation) {
        var certificate = certificates.find(id).orElseThrow(Refusal::notFound);
        expected.check(certificate.version(), certificate);
        var revoked = work.revoke(certificate, revocation);
        return ResponseEntity.ok().eTag(Expected.tag(revoked.version()))
                .body(new CertificateView(revoked, work.revocationDue(revocation.concludedOn())));
    }
}
