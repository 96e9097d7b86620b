package vn.ocop.certification.certificate.web;

import static vn.ocop.platform.identity.Role.CITY_LEADER;
import static vn.ocop.platform.identity.Role.CITY_OFFICER;
import static vn.ocop.platform.identity.Role.INSPECTOR;
import static vn.ocop.platform.identity.Role.COMMUNE_LEADER;
import static vn.ocop.platform.identity.Role.COMMUNE_OFFICER;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import vn.ocop.platform.web.Paging;
import vn.ocop.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.certification.certificate.Certificate;
import vn.ocop.certification.certificate.CertificateWork;
import vn.ocop.certification.certificate.Certificates;
import vn.ocop.certification.certificate.Revocation;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.web.Allow;
import vn.ocop.platform.web.Expected;

/** Certificates as the offices keep them: looked up, and revoked by the city's leader. */
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
     * A revoked certificate.
     *
     * @param due the last day the law gave for the revocation (Điều 8.4)
     */
    record Revoked(CertificateView certificate, LocalDate due) {}

    /** Certificates of the acting unit and those below it, ended and revoked ones too; newest first. */
    @GetMapping
    @Allow({CITY_OFFICER, CITY_LEADER, COMMUNE_OFFICER, COMMUNE_LEADER, INSPECTOR})
    Page<CertificateView> list(@RequestParam(required = false) @Nullable UUID productId,
            @RequestParam(required = false) Certificate.@Nullable Standing standing, Paging paging) {
        var rows = certificates.kept(productId, standing, paging.afterId(), paging.fetch()).stream()
                .map(CertificateView::of).toList();
        return Page.of(rows, paging, CertificateView::id);
    }

    @PostMapping("/{id}/revocations")
    @Allow(CITY_LEADER)
    ResponseEntity<Revoked> revoke(@PathVariable UUID id, Expected expected,
            @Valid @RequestBody Revocation revocation) {
        var certificate = certificates.find(id).orElseThrow(Refusal::notFound);
        expected.check(certificate.version(), CertificateView.of(certificate));
        var revoked = work.revoke(certificate, revocation);
        return ResponseEntity.ok().eTag(Expected.tag(revoked.version()))
                .body(new Revoked(CertificateView.of(revoked), work.revocationDue(revocation.concludedOn())));
    }
}
