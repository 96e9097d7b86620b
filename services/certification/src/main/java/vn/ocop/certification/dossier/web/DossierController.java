package vn.ocop.certification.dossier.web;

import static vn.ocop.platform.identity.Role.ADVISORY_MEMBER;
import static vn.ocop.platform.identity.Role.CITY_LEADER;
import static vn.ocop.platform.identity.Role.CITY_OFFICER;
import static vn.ocop.platform.identity.Role.COMMUNE_LEADER;
import static vn.ocop.platform.identity.Role.COMMUNE_OFFICER;
import static vn.ocop.platform.identity.Role.COUNCIL_MEMBER;
import static vn.ocop.platform.identity.Role.CULTURE_OFFICER;
import static vn.ocop.platform.identity.Role.PRODUCER;

import jakarta.validation.Valid;
import java.net.URI;
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
import vn.ocop.certification.dossier.DecisionWork;
import vn.ocop.certification.dossier.Dossier;
import vn.ocop.certification.dossier.DossierWork;
import vn.ocop.certification.dossier.Forms;
import vn.ocop.certification.dossier.State;
import vn.ocop.platform.web.Allow;
import vn.ocop.platform.web.Expected;
import vn.ocop.platform.web.Page;
import vn.ocop.platform.web.Paging;

/** Dossiers, step by step. A step is a thing posted under the dossier. */
@RestController
@RequestMapping("/v1/certification/dossiers")
class DossierController {

    private final DossierWork work;
    private final DecisionWork decisions;
    private final DossierViews views;

    DossierController(DossierWork work, DecisionWork decisions, DossierViews views) {
        this.work = work;
        this.decisions = decisions;
        this.views = views;
    }

    @PostMapping
    @Allow(PRODUCER)
    ResponseEntity<DossierView> begin(@Valid @RequestBody NewDossier form) {
        var dossier = work.begin(form.productId(), form.kind());
        return ResponseEntity.created(URI.create("/v1/certification/dossiers/" + dossier.id()))
                .eTag(Expected.tag(dossier.version()))
                .body(views.of(dossier));
    }

    @GetMapping
    @Allow({PRODUCER, COMMUNE_OFFICER, COMMUNE_LEADER, CULTURE_OFFICER, CITY_OFFICER, CITY_LEADER, ADVISORY_MEMBER,
            COUNCIL_MEMBER})
    Page<DossierLine> list(@RequestParam(required = false) @Nullable State state, Paging paging) {
        var rows = work.list(state, paging.afterId(), paging.fetch()).stream().map(views::line).toList();
        return Page.of(rows, paging, DossierLine::id);
    }

    @GetMapping("/{id}")
    @Allow({PRODUCER, COMMUNE_OFFICER, COMMUNE_LEADER, CULTURE_OFFICER, CITY_OFFICER, CITY_LEADER, ADVISORY_MEMBER,
            COUNCIL_MEMBER})
    ResponseEntity<DossierView> get(@PathVariable UUID id) {
        return answer(work.get(id));
    }

    @PutMapping("/{id}")
    @Allow(PRODUCER)
    ResponseEntity<DossierView> write(@PathVariable UUID id, Expected expected, @Valid @RequestBody DossierForm form) {
        return answer(work.write(current(id, expected), form.registration(), form.selfAssessment()));
    }

    @PostMapping("/{id}/filings")
    @Allow(PRODUCER)
    ResponseEntity<DossierView> file(@PathVariable UUID id, Expected expected,
            @Valid @RequestBody Commitment commitment) {
        return answer(work.file(current(id, expected)));
    }

    @PostMapping("/{id}/withdrawals")
    @Allow(PRODUCER)
    ResponseEntity<DossierView> withdraw(@PathVariable UUID id, Expected expected,
            @Valid @RequestBody Forms.Withdrawal withdrawal) {
        return answer(work.withdraw(current(id, expected), withdrawal));
    }

    @PostMapping("/{id}/completion-requests")
    @Allow(COMMUNE_OFFICER)
    ResponseEntity<DossierView> askCompletion(@PathVariable UUID id, Expected expected,
            @Valid @RequestBody Forms.CompletionRequest request) {
        return answer(work.askCompletion(current(id, expected), request));
    }

    @PostMapping("/{id}/completions")
    @Allow(PRODUCER)
    ResponseEntity<DossierView> complete(@PathVariable UUID id, Expected expected,
            @Valid @RequestBody Commitment commitment) {
        return answer(work.complete(current(id, expected)));
    }

    @PostMapping("/{id}/assessments")
    @Allow(COMMUNE_OFFICER)
    ResponseEntity<DossierView> assess(@PathVariable UUID id, Expected expected,
            @Valid @RequestBody Forms.CommuneAssessment assessment) {
        return answer(work.assess(current(id, expected), assessment));
    }

    @PostMapping("/{id}/refusals")
    @Allow(COMMUNE_LEADER)
    ResponseEntity<DossierView> refuse(@PathVariable UUID id, Expected expected,
            @Valid @RequestBody Forms.RefusalReason reason) {
        return answer(work.refuse(current(id, expected), reason));
    }

    @PostMapping("/{id}/proposals")
    @Allow(COMMUNE_LEADER)
    ResponseEntity<DossierView> propose(@PathVariable UUID id, Expected expected,
            @Valid @RequestBody Forms.Proposal proposal) {
        return answer(work.propose(current(id, expected), proposal));
    }

    @PostMapping("/{id}/receipts")
    @Allow(CITY_OFFICER)
    ResponseEntity<DossierView> receive(@PathVariable UUID id, Expected expected,
            @Valid @RequestBody Forms.Receipt receipt) {
        return answer(work.receive(current(id, expected), receipt));
    }

    /** Back to the commune, to be completed. */
    @PostMapping("/{id}/returns")
    @Allow(CITY_OFFICER)
    ResponseEntity<DossierView> giveBack(@PathVariable UUID id, Expected expected,
            @Valid @RequestBody Forms.Returned request) {
        return answer(work.returned(current(id, expected), request));
    }

    @PostMapping("/{id}/decisions")
    @Allow(CITY_LEADER)
    ResponseEntity<DossierView> decide(@PathVariable UUID id, Expected expected,
            @Valid @RequestBody Forms.Decision decision) {
        return answer(decisions.decide(current(id, expected), decision));
    }

    /** What the ministry answered on a dossier sent on to it. */
    @PostMapping("/{id}/ministry-answers")
    @Allow(CITY_LEADER)
    ResponseEntity<DossierView> ministryAnswered(@PathVariable UUID id, Expected expected,
            @Valid @RequestBody Forms.MinistryAnswer answer) {
        return answer(decisions.answer(current(id, expected), answer));
    }

    private Dossier current(UUID id, Expected expected) {
        var dossier = work.get(id);
        expected.check(dossier.version(), views.line(dossier));
        return dossier;
    }

    private ResponseEntity<DossierView> answer(Dossier dossier) {
        return ResponseEntity.ok().eTag(Expected.tag(dossier.version())).body(views.of(dossier));
    }
}
