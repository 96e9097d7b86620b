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

/** Producers: they register and describe themselves; the commune verifies. */
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
        var producer = Producer.register(Ids.next(), scope.requireUnit(), scope.requirePerson(), form.description(),
                new Producer.Consent(form.consent().version(), clock.instant()));
        producers.add(producer, "ProducerRegistered");
        return ResponseEntity.created(URI.create("/v1/registry/producers/" + producer.id()))
                .eTag(Expected.tag(producer.version()))
                .body(ProducerView.of(producer));
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
        var changed = producer.change(form.description());
        producers.update(changed, "ProducerChanged");
        return answer(changed);
    }

    @PostMapping("/{id}/verifications")
    @Allow(COMMUNE_OFFICER)
    ResponseEntity<ProducerView> verify(@PathVariable UUID id, Expected expected,
            @Valid @RequestBody Verification verification) {
        var producer = find(id);
        expected.check(producer.version(), ProducerView.of(producer));
        if (verification.verified()) {
            var verified = producer.verify(clock.instant());
            producers.update(verified, "ProducerVerified");
            return answer(verified);
        }
        if (verification.reason() == null || verification.reason().isBlank()) {
            throw Refusal.invalid("reason", "missing", "Hãy nêu lý do trả lại để chủ thể sửa.",
                    "Say why, so that the producer can put it right.");
        }
        var returned = producer.giveBack(verification.reason());
        producers.update(returned, "ProducerReturned");
        return answer(returned);
    }

    private Producer find(UUID id) {
        return producers.find(id).orElseThrow(Refusal::notFound);
    }

    private static ResponseEntity<ProducerView> answer(Producer producer) {
        return ResponseEntity.ok().eTag(Expected.tag(producer.version())).body(ProducerView.of(producer));
    }
}
