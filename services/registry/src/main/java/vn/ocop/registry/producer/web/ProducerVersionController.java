package vn.ocop.registry.producer.web;

import static vn.ocop.platform.identity.Role.ADVISORY_MEMBER;
import static vn.ocop.platform.identity.Role.CITY_LEADER;
import static vn.ocop.platform.identity.Role.CITY_OFFICER;
import static vn.ocop.platform.identity.Role.COMMUNE_LEADER;
import static vn.ocop.platform.identity.Role.COMMUNE_OFFICER;
import static vn.ocop.platform.identity.Role.COUNCIL_MEMBER;
import static vn.ocop.platform.identity.Role.CULTURE_OFFICER;
import static vn.ocop.platform.identity.Role.PRODUCER;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.web.Allow;
import vn.ocop.registry.hearing.Judges;
import vn.ocop.registry.producer.Producers;

/** What a producer was when a dossier froze it: what was filed is what was filed (QĐ 26/2026, Điều 7.1). */
@RestController
@RequestMapping("/v1/registry/producers/{id}/versions")
class ProducerVersionController {

    private final Producers producers;

    ProducerVersionController(Producers producers) {
        this.producers = producers;
    }

    /** For those who reach the producer, and for the judges of an open hearing that names this version. */
    @GetMapping("/{version}")
    @Allow({PRODUCER, COMMUNE_OFFICER, COMMUNE_LEADER, CULTURE_OFFICER, CITY_OFFICER, CITY_LEADER, COUNCIL_MEMBER,
            ADVISORY_MEMBER})
    ResponseEntity<ProducerView> get(@PathVariable UUID id, @PathVariable long version) {
        if (!Judges.mayAct() && producers.find(id).isEmpty()) {
            throw Refusal.notFound();
        }
        return ProducerController.answer(producers.find(id, version).orElseThrow(Refusal::notFound));
    }
}
