package vn.ocop.registry.producer.web;

import static vn.ocop.platform.identity.Role.CITY_LEADER;
import static vn.ocop.platform.identity.Role.CITY_OFFICER;
import static vn.ocop.platform.identity.Role.COMMUNE_LEADER;
import static vn.ocop.platform.identity.Role.COMMUNE_OFFICER;
import static vn.ocop.platform.identity.Role.PRODUCER;

import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.web.Allow;
import vn.ocop.platform.web.Page;
import vn.ocop.platform.web.Paging;
import vn.ocop.registry.producer.History;
import vn.ocop.registry.producer.Producers;

/** Who changed what of a producer, when and why. */
@RestController
@RequestMapping("/v1/registry/producers/{id}/history")
class HistoryController {

    private final Producers producers;
    private final History history;

    HistoryController(Producers producers, History history) {
        this.producers = producers;
        this.history = history;
    }

    @GetMapping
    @Allow({PRODUCER, COMMUNE_OFFICER, COMMUNE_LEADER, CITY_OFFICER, CITY_LEADER})
    Page<History.Entry> list(@PathVariable UUID id, Paging paging) {
        var producer = producers.find(id).orElseThrow(Refusal::notFound);
        return Page.of(history.of(producer.id(), paging.afterId(), paging.fetch()), paging, History.Entry::id);
    }
}
