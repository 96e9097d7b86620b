package vn.ocop.registry.subject.web;

import static vn.ocop.platform.identity.Role.COMMUNE_OFFICER;
import static vn.ocop.platform.identity.Role.PRODUCER;

import jakarta.validation.Valid;
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
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.web.Allow;
import vn.ocop.platform.web.Expected;
import vn.ocop.platform.web.Page;
import vn.ocop.platform.web.Paging;
import vn.ocop.registry.producer.Producers;
import vn.ocop.registry.subject.ErasureRequest;
import vn.ocop.registry.subject.ErasureRequests;
import vn.ocop.registry.subject.SubjectWork;

/** A person asks to be erased, the officer decides, and both read what was kept. */
@RestController
@RequestMapping("/v1/registry")
class ErasureController {

    private final Producers producers;
    private final ErasureRequests requests;
    private final SubjectWork subjects;

    ErasureController(Producers producers, ErasureRequests requests, SubjectWork subjects) {
        this.producers = producers;
        this.requests = requests;
        this.subjects = subjects;
    }

    @PostMapping("/producers/{id}/erasure-requests")
    @Allow(PRODUCER)
    ResponseEntity<ErasureView> file(@PathVariable UUID id) {
        var request = subjects.requestErasure(producers.find(id).orElseThrow(Refusal::notFound));
        return ResponseEntity.created(URI.create("/v1/registry/erasure-requests/" + request.id()))
                .eTag(Expected.tag(request.version()))
                .body(ErasureView.of(request));
    }

    @GetMapping("/erasure-requests")
    @Allow({PRODUCER, COMMUNE_OFFICER})
    Page<ErasureView> list(@RequestParam(required = false) @Nullable UUID producerId, Paging paging) {
        var rows = requests.list(producerId, paging.afterId(), paging.fetch()).stream().map(ErasureView::of).toList();
        return Page.of(rows, paging, ErasureView::id);
    }

    @GetMapping("/erasure-requests/{id}")
    @Allow({PRODUCER, COMMUNE_OFFICER})
    ResponseEntity<ErasureView> get(@PathVariable UUID id) {
        return answer(find(id));
    }

    @PostMapping("/erasure-requests/{id}/decisions")
    @Allow(COMMUNE_OFFICER)
    ResponseEntity<ErasureView> decide(@PathVariable UUID id, Expected expected,
            @Valid @RequestBody ErasureDecision decision) {
        var request = find(id);
        expected.check(request.version(), ErasureView.of(request));
        if (decision.accepted()) {
            return answer(subjects.accept(request));
        }
        if (decision.reason() == null || decision.reason().isBlank()) {
            throw Refusal.invalid("reason", "missing", "Hãy nêu lý do từ chối.", "Say why it is refused.");
        }
        return answer(subjects.refuse(request, decision.reason()));
    }

    private ErasureRequest find(UUID id) {
        return requests.find(id).orElseThrow(Refusal::notFound);
    }

    private static ResponseEntity<ErasureView> answer(ErasureRequest request) {
        return ResponseEntity.ok().eTag(Expected.tag(request.version())).body(ErasureView.of(request));
    }
}
