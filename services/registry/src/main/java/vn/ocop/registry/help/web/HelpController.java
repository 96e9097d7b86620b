package vn.ocop.registry.help.web;

import static vn.ocop.platform.identity.Role.COMMUNE_LEADER;
import static vn.ocop.platform.identity.Role.COMMUNE_OFFICER;
import static vn.ocop.platform.identity.Role.CULTURE_OFFICER;
import static vn.ocop.platform.identity.Role.PRODUCER;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.platform.web.Allow;
import vn.ocop.platform.web.Expected;
import vn.ocop.platform.web.Page;
import vn.ocop.platform.web.Paging;
import vn.ocop.registry.help.HelpCase;
import vn.ocop.registry.help.HelpCases;
import vn.ocop.registry.help.HelpWork;

/** Help cases: a producer asks or an officer opens one; the officer plans, ends or refuses it. */
@RestController
@RequestMapping("/v1/registry/help-cases")
class HelpController {

    private final HelpCases cases;
    private final HelpWork work;

    HelpController(HelpCases cases, HelpWork work) {
        this.cases = cases;
        this.work = work;
    }

    @PostMapping
    @Allow({PRODUCER, COMMUNE_OFFICER})
    ResponseEntity<HelpView> ask(@Valid @RequestBody HelpForms.Asked asked) {
        var help = work.ask(asked.producerId(), asked.productId(), asked.kind(), asked.need());
        return ResponseEntity.created(URI.create("/v1/registry/help-cases/" + help.id()))
                .eTag(Expected.tag(help.version()))
                .body(HelpView.of(help));
    }

    @GetMapping
    @Allow({PRODUCER, COMMUNE_OFFICER, COMMUNE_LEADER, CULTURE_OFFICER})
    Page<HelpView> list(@RequestParam(required = false) @Nullable UUID producerId,
            @RequestParam(required = false) HelpCase.@Nullable State state,
            @RequestParam(required = false) HelpCase.@Nullable Kind kind, Paging paging) {
        var filter = new HelpCases.Filter(producerId, state, kind);
        var rows = cases.list(filter, paging.afterId(), paging.fetch()).stream().map(HelpView::of).toList();
        return Page.of(rows, paging, HelpView::id);
    }

    @GetMapping("/{id}")
    @Allow({PRODUCER, COMMUNE_OFFICER, COMMUNE_LEADER, CULTURE_OFFICER})
    ResponseEntity<HelpView> get(@PathVariable UUID id) {
        return answer(work.get(id));
    }

    /** Who gives it and what it is to cost. */
    @PostMapping("/{id}/plans")
    @Allow(COMMUNE_OFFICER)
    ResponseEntity<HelpView> plan(@PathVariable UUID id, Expected expected, @Valid @RequestBody HelpForms.Plan plan) {
        return step(id, expected, help -> work.plan(help, plan.giver(), HelpForms.funding(plan.funding())));
    }

    /** What came of it and what it has cost. */
    @PostMapping("/{id}/outcomes")
    @Allow(COMMUNE_OFFICER)
    ResponseEntity<HelpView> finish(@PathVariable UUID id, Expected expected,
            @Valid @RequestBody HelpForms.Outcome outcome) {
        return step(id, expected,
                help -> work.finish(help, outcome.outcome(), HelpForms.funding(outcome.funding())));
    }

    @PostMapping("/{id}/refusals")
    @Allow(COMMUNE_OFFICER)
    ResponseEntity<HelpView> refuse(@PathVariable UUID id, Expected expected,
            @Valid @RequestBody HelpForms.NotGiven why) {
        return step(id, expected, help -> work.refuse(help, why.reason()));
    }

    private ResponseEntity<HelpView> step(UUID id, Expected expected, UnaryOperator<HelpCase> step) {
        var help = work.get(id);
        expected.check(help.version(), HelpView.of(help));
        return answer(step.apply(help));
    }

    private static ResponseEntity<HelpView> answer(HelpCase help) {
        return ResponseEntity.ok().eTag(Expected.tag(help.version())).body(HelpView.of(help));
    }
}
