package vn.ocop.registry.duplicate.web;

import static vn.ocop.platform.identity.Role.COMMUNE_OFFICER;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.web.Allow;
import vn.ocop.platform.web.Page;
import vn.ocop.registry.duplicate.DuplicateWork;
import vn.ocop.registry.producer.Producer;
import vn.ocop.registry.producer.Producers;

/** Likely duplicates among the producers of a commune, and what its officer says about them. */
@RestController
@RequestMapping("/v1/registry/duplicates")
class DuplicateController {

    private static final int MOST = 200;

    private final DuplicateWork work;
    private final Producers producers;

    DuplicateController(DuplicateWork work, Producers producers) {
        this.work = work;
        this.producers = producers;
    }

    /** @param kept the producer that goes on when two are the same, null when they are not */
    record Decided(@Nullable UUID kept) {}

    /** The likeliest two hundred; more come up as these are decided. */
    @GetMapping
    @Allow(COMMUNE_OFFICER)
    Page<DuplicateView> proposals() {
        return new Page<>(work.proposals().stream().limit(MOST).map(DuplicateView::of).toList(), null);
    }

    @PostMapping("/decisions")
    @Allow(COMMUNE_OFFICER)
    Decided decide(@Valid @RequestBody DuplicateDecision decision) {
        var first = find(decision.first());
        var second = find(decision.second());
        if (first.id().equals(second.id())) {
            throw Refusal.invalid("second", "the-same", "Hãy chọn hai chủ thể khác nhau.",
                    "Choose two different producers.");
        }
        if (decision.same()) {
            return new Decided(work.same(first, second, decision.reason()).id());
        }
        work.different(first, second, decision.reason());
        return new Decided(null);
    }

    private Producer find(UUID id) {
        return producers.find(id).orElseThrow(Refusal::notFound);
    }
}
