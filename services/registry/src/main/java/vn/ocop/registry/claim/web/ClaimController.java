package vn.ocop.registry.claim.web;

import static vn.ocop.platform.identity.Role.COMMUNE_OFFICER;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.web.Allow;
import vn.ocop.platform.web.Expected;
import vn.ocop.platform.web.Page;
import vn.ocop.platform.web.Paging;
import vn.ocop.registry.claim.Claim;
import vn.ocop.registry.claim.ClaimWork;
import vn.ocop.registry.claim.Claims;

/** Claims: a person asks for the producer an officer recorded, the officer accepts or refuses. */
@RestController
@RequestMapping("/v1/registry/claims")
class ClaimController {

    private final Claims claims;
    private final ClaimWork work;
    private final Clock clock;

    ClaimController(Claims claims, ClaimWork work, Clock clock) {
        this.claims = claims;
        this.work = work;
        this.clock = clock;
    }

    @PostMapping
    @Allow(PRODUCER)
    ResponseEntity<ClaimView> file(@Valid @RequestBody ClaimForm form) {
        var claim = work.file(form.asked(LocalDate.now(clock)), form.consent().version());
        return ResponseEntity.created(URI.create("/v1/registry/claims/" + claim.id()))
                .eTag(Expected.tag(claim.version()))
                .body(view(claim));
    }

    @GetMapping
    @Allow({PRODUCER, COMMUNE_OFFICER})
    Page<ClaimView> list(@RequestParam(required = false) Claim.@Nullable State state, Paging paging) {
        var rows = claims.list(state, paging.afterId(), paging.fetch()).stream().map(this::view).toList();
        return Page.of(rows, paging, ClaimView::id);
    }

    @GetMapping("/{id}")
    @Allow({PRODUCER, COMMUNE_OFFICER})
    ResponseEntity<ClaimView> get(@PathVariable UUID id) {
        return answer(find(id));
    }

    @PostMapping("/{id}/decisions")
    @Allow(COMMUNE_OFFICER)
    ResponseEntity<ClaimView> decide(@PathVariable UUID id, Expected expected,
            @Valid @RequestBody ClaimDecision decision) {
        var claim = find(id);
        expected.check(claim.version(), view(claim));
        if (decision.accepted()) {
            return answer(work.accept(claim));
        }
        if (decision.reason() == null || decision.reason().isBlank()) {
            throw Refusal.invalid("reason", "missing", "Hãy nêu lý do từ chối.", "Say why it is refused.");
        }
        return answer(work.refuse(claim, decision.reason()));
    }

    private Claim find(UUID id) {
        return claims.find(id).orElseThrow(Refusal::notFound);
    }

    private ResponseEntity<ClaimView> answer(Claim claim) {
        return ResponseEntity.ok().eTag(Expected.tag(claim.version())).body(view(claim));
    }

    /** Only an officer is told which producer it is. */
    private ClaimView view(Claim claim) {
        return ClaimView.of(claim,
                Scope.current().has(COMMUNE_OFFICER) ? work.candidate(claim).orElse(null) : null);
    }
}
