package vn.ocop.registry.subject.web;

import static vn.ocop.platform.identity.Role.COMMUNE_OFFICER;
import static vn.ocop.platform.identity.Role.PRODUCER;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.web.Allow;
import vn.ocop.platform.web.Expected;
import vn.ocop.platform.web.Page;
import vn.ocop.registry.producer.Producer;
import vn.ocop.registry.producer.Producers;
import vn.ocop.registry.producer.web.ConsentForm;
import vn.ocop.registry.producer.web.ProducerView;
import vn.ocop.registry.producer.web.Reason;
import vn.ocop.registry.subject.SubjectLog;
import vn.ocop.registry.subject.SubjectWork;

/** Consent, export and reveal: what concerns one producer's personal data. */
@RestController
@RequestMapping("/v1/registry/producers/{id}")
class SubjectController {

    private final Producers producers;
    private final SubjectWork subjects;
    private final SubjectLog log;
    private final Exports exports;

    SubjectController(Producers producers, SubjectWork subjects, SubjectLog log, Exports exports) {
        this.producers = producers;
        this.subjects = subjects;
        this.log = log;
        this.exports = exports;
    }

    /** A personal number in full. */
    record Revealed(String taxCode) {}

    @PostMapping("/reveals")
    @Allow(COMMUNE_OFFICER)
    ResponseEntity<Revealed> reveal(@PathVariable UUID id, @Valid @RequestBody Reason why) {
        var number = subjects.reveal(find(id), why.reason());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Revealed(number.value()));
    }

    @GetMapping("/consents")
    @Allow({PRODUCER, COMMUNE_OFFICER})
    Page<SubjectLog.ConsentEntry> consents(@PathVariable UUID id) {
        return new Page<>(log.consents(find(id).id()), null);
    }

    @PostMapping("/consents")
    @Allow(PRODUCER)
    ResponseEntity<ProducerView> agree(@PathVariable UUID id, Expected expected, @Valid @RequestBody ConsentForm form) {
        var producer = find(id);
        expected.check(producer.version(), ProducerView.of(producer));
        return answer(subjects.agree(producer, form.version()));
    }

    /** Takes the consent back: what rests on it goes at once, and a verified producer is to be verified again. */
    @PostMapping("/consent-withdrawals")
    @Allow(PRODUCER)
    ResponseEntity<ProducerView> withdraw(@PathVariable UUID id, Expected expected) {
        var producer = find(id);
        expected.check(producer.version(), ProducerView.of(producer));
        return answer(subjects.withdrawConsent(producer));
    }

    /** All that the registry has of the producer and its person, as one file. */
    @GetMapping("/export")
    @Allow(PRODUCER)
    ResponseEntity<Exports.Export> export(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ocop-" + id + ".json\"")
                .body(exports.of(find(id)));
    }

    private Producer find(UUID id) {
        return producers.find(id).orElseThrow(Refusal::notFound);
    }

    private static ResponseEntity<ProducerView> answer(Producer producer) {
        return ResponseEntity.ok().eTag(Expected.tag(producer.version())).body(ProducerView.of(producer));
    }
}
