package vn.ocop.certification.certificate.web;

import static vn.ocop.platform.identity.Role.CITY_LEADER;
import static vn.ocop.platform.identity.Role.CITY_OFFICER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.certification.certificate.EarlierCertificate;
import vn.ocop.certification.certificate.EarlierRecord;
import vn.ocop.certification.certificate.EarlierRecords;
import vn.ocop.certification.certificate.EarlierWork;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.web.Allow;
import vn.ocop.platform.web.Expected;
import vn.ocop.platform.web.Page;
import vn.ocop.platform.web.Paging;

/** Certificates from before the platform: recorded by the city's officer, confirmed by its leader. */
@RestController
@RequestMapping("/v1/certification/earlier-certificates")
class EarlierController {

    private final EarlierWork work;
    private final EarlierRecords records;

    EarlierController(EarlierWork work, EarlierRecords records) {
        this.work = work;
        this.records = records;
    }

    record Why(@NotBlank @Size(max = 4000) String reason) {}

    @PostMapping
    @Allow(CITY_OFFICER)
    ResponseEntity<EarlierRecord> record(@Valid @RequestBody EarlierCertificate papers) {
        var recorded = work.record(papers);
        return ResponseEntity.created(URI.create("/v1/certification/earlier-certificates/" + recorded.id()))
                .eTag(Expected.tag(recorded.version())).body(recorded);
    }

    @GetMapping
    @Allow({CITY_OFFICER, CITY_LEADER})
    Page<EarlierRecord> list(@RequestParam(required = false) EarlierRecord.@Nullable State state, Paging paging) {
        return Page.of(records.list(state, paging.afterId(), paging.fetch()), paging, EarlierRecord::id);
    }

    @GetMapping("/{id}")
    @Allow({CITY_OFFICER, CITY_LEADER})
    ResponseEntity<EarlierRecord> get(@PathVariable UUID id) {
        return answer(records.find(id).orElseThrow(Refusal::notFound));
    }

    @PostMapping("/{id}/confirmations")
    @Allow(CITY_LEADER)
    ResponseEntity<CertificateView> confirm(@PathVariable UUID id, Expected expected) {
        var certificate = work.confirm(seen(id, expected));
        return ResponseEntity.created(URI.create("/v1/public/certificates/" + certificate.productCode().value()))
                .eTag(Expected.tag(certificate.version())).body(CertificateView.of(certificate));
    }

    @PostMapping("/{id}/refusals")
    @Allow(CITY_LEADER)
    ResponseEntity<EarlierRecord> refuse(@PathVariable UUID id, Expected expected, @Valid @RequestBody Why why) {
        return answer(work.refuse(seen(id, expected), why.reason()));
    }

    private EarlierRecord seen(UUID id, Expected expected) {
        var record = records.find(id).orElseThrow(Refusal::notFound);
        expected.check(record.version(), record);
        return record;
    }

    private static ResponseEntity<EarlierRecord> answer(EarlierRecord record) {
        return ResponseEntity.ok().eTag(Expected.tag(record.version())).body(record);
    }
}
