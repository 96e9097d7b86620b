package vn.ocop.registry.producer.web;

import static vn.ocop.platform.identity.Role.CITY_LEADER;
import static vn.ocop.platform.identity.Role.CITY_OFFICER;
import static vn.ocop.platform.identity.Role.COMMUNE_LEADER;
import static vn.ocop.platform.identity.Role.COMMUNE_OFFICER;
import static vn.ocop.platform.identity.Role.CULTURE_OFFICER;
import static vn.ocop.platform.identity.Role.INSPECTOR;
import static vn.ocop.platform.identity.Role.PRODUCER;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.time.Ids;
import vn.ocop.platform.web.Allow;
import vn.ocop.platform.web.Expected;
import vn.ocop.platform.web.Page;
import vn.ocop.platform.web.Paging;
import vn.ocop.registry.producer.Producer;
import vn.ocop.registry.producer.Producers;

/** Producers: they register and describe themselves, or an officer records them. */
@RestController
@RequestMapping("/v1/registry/producers")
class ProducerController {

    private final Producers producers;
    private final Clock clock;

    ProducerController(Producers producers, Clock clock) {
        this.producers = producers;
        this.clock = clock;
    }

    @PostMapping
    @Allow(PRODUCER)
    ResponseEntity<ProducerView> register(@Valid @RequestBody ProducerForm.Registration form) {
        var scope = Scope.current();
        var producer = Producer.register(Ids.next(), scope.requireUnit(), scope.requirePerson(),
                form.description(LocalDate.now(clock)), form.consent().at(clock.instant()));
        producers.add(producer, "ProducerRegistered");
        return created(producer);
    }

    /** An officer records a producer that has no account, with what is known of it. */
    @PostMapping("/records")
    @Allow(COMMUNE_OFFICER)
    ResponseEntity<ProducerView> record(@Valid @RequestBody RecordForm form) {
        var producer = Producer.record(Ids.next(), Scope.current().requireUnit(),
                form.description(LocalDate.now(clock)), clock.instant());
        producers.add(producer, "ProducerRecorded");
        return created(producer);
    }

    @GetMapping
    @Allow({PRODUCER, COMMUNE_OFFICER, COMMUNE_LEADER, CULTURE_OFFICER, INSPECTOR, CITY_OFFICER, CITY_LEADER})
    Page<ProducerView> list(@RequestParam(required = false) Producer.@Nullable Status status, Paging paging) {
        var rows = producers.list(status, paging.afterId(), paging.fetch()).stream().map(ProducerView::of).toList();
        return Page.of(rows, paging, ProducerView::id);
    }

    @GetMapping("/{id}")
    @Allow({PRODUCER, COMMUNE_OFFICER, COMMUNE_LEADER, CULTURE_OFFICER, INSPECTOR, CITY_OFFICER, CITY_LEADER})
    ResponseEntity<ProducerView> get(@PathVariable UUID id) {
        return answer(find(id));
    }

    @PutMapping("/{id}")
    @Allow(PRODUCER)
    ResponseEntity<ProducerView> change(@PathVariable UUID id, Expected expected,
            @Valid @RequestBody ProducerForm form) {
        var producer = find(id);
        expected.check(producer.version(), ProducerView.of(producer));
        var changed = producer.change(form.description(LocalDate.now(clock)));
        producers.update(changed, "ProducerChanged");
        return answer(changed);
    }

    /** An officer puts right what they recorded of a producer that has no account. */
    @PutMapping("/{id}/record")
    @Allow(COMMUNE_OFFICER)
    ResponseEntity<ProducerView> correct(@PathVariable UUID id, Expected expected,
            @Valid @RequestBody RecordForm form) {
        var producer = find(id);
        expected.check(producer.version(), ProducerView.of(producer));
        var corrected = producer.correct(form.description(LocalDate.now(clock)));
        producers.update(corrected, "ProducerCorrected");
        return answer(corrected);
    }

    private Producer find(UUID id) {
        return producers.find(id).orElseThrow(Refusal::notFound);
    }

    private static ResponseEntity<ProducerView> created(Producer producer) {
        return ResponseEntity.created(URI.create("/v1/registry/producers/" + producer.id()))
                .eTag(Expected.tag(producer.version()))
                .body(ProducerView.of(producer));
    }

    static ResponseEntity<ProducerView> answer(Producer producer) {
        return ResponseEntity.ok().eTag(Expected.tag(producer.version())).body(ProducerView.of(producer));
    }
}
