package vn.ocop.certification.certificate.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.certification.certificate.Certificate;
import vn.ocop.certification.certificate.Certificates;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.web.AllowPublic;
import vn.ocop.platform.web.Page;
import vn.ocop.platform.web.Paging;

/** What a shopper asks: is this still certified, and what is there. */
@RestController
@RequestMapping("/v1/public")
class PublicCertificateController {

    private static final int MAX_QUERY = 200;

    private final Certificates certificates;
    private final Clock clock;

    PublicCertificateController(Certificates certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    /**
     * A certificate as everyone may see it, with the moment the answer holds for.
     *
     * @param runsOnTo last day it runs on after its end (Điều 12.3); null where it does not
     */
    record Answer(String productCode, String product, String producer, String unit, String set, int stars,
            Certificate.Status status, LocalDate validFrom, LocalDate validTo, @Nullable LocalDate runsOnTo,
            String decisionNo, Instant asOf) {}

    /** A recognised product in the catalogue; one that runs on after its end says until when. */
    record Listed(UUID id, String productCode, String product, String producer, String unit, String set, int stars,
            LocalDate validTo, @Nullable LocalDate runsOnTo) {}

    @GetMapping("/certificates/{productCode}")
    @AllowPublic
    @Transactional(readOnly = true)
    ResponseEntity<Answer> certificate(@PathVariable String productCode) {
        var found = certificates.byCode(productCode.strip()).orElseThrow(Refusal::notFound);
        var status = found.statusOn(LocalDate.now(clock));
        var answer = new Answer(found.productCode().value(), found.product(), found.producer(), found.unit(),
                found.set(), found.stars(), status, found.validFrom(), found.validTo(), found.runsOnTo(),
                found.decisionNo(), clock.instant().truncatedTo(ChronoUnit.SECONDS));
        // the moment is no part of it: the same answer a moment later is the same
        return ResponseEntity.ok().cacheControl(CacheControl.noCache())
                .eTag(found.version() + "-" + status + "-" + found.runsOnTo()).body(answer);
    }

    @GetMapping("/products")
    @AllowPublic
    @Transactional(readOnly = true)
    Page<Listed> products(@RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String unit, @RequestParam(required = false) @Nullable String set,
            @RequestParam(required = false) @Nullable Integer minStars, Paging paging) {
        if (q != null && q.length() > MAX_QUERY) {
            throw Refusal.invalid("q", "wrong-length", "Từ khóa quá dài.", "The search is too long.");
        }
        var query = new Certificates.Query(q == null || q.isBlank() ? null : q, unit, set, minStars);
        var rows = certificates.valid(query, LocalDate.now(clock), paging.afterId(), paging.fetch()).stream()
                .map(found -> new Listed(found.id(), found.productCode().value(), found.product(), found.producer(),
                        found.unit(), found.set(), found.stars(), found.validTo(), found.runsOnTo()))
                .toList();
        return Page.of(rows, paging, Listed::id);
    }
}
