package vn.ocop.registry.paper.web;

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
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
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
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.time.Ids;
import vn.ocop.platform.web.Allow;
import vn.ocop.platform.web.Expected;
import vn.ocop.platform.web.Page;
import vn.ocop.platform.web.Paging;
import vn.ocop.registry.paper.Paper;
import vn.ocop.registry.paper.Papers;
import vn.ocop.registry.producer.Producers;
import vn.ocop.registry.use.Uses;

/** Evidence papers: what they are, and what leans on them. */
@RestController
@RequestMapping("/v1/registry/papers")
class PaperController {

    private final Papers papers;
    private final Uses uses;
    private final Producers producers;
    private final Clock clock;

    PaperController(Papers papers, Uses uses, Producers producers, Clock clock) {
        this.papers = papers;
        this.uses = uses;
        this.producers = producers;
        this.clock = clock;
    }

    @PostMapping
    @Allow(PRODUCER)
    ResponseEntity<PaperView> describe(@Valid @RequestBody PaperForm.NewPaper form) {
        var producer = producers.find(form.producerId())
                .orElseThrow(() -> Refusal.invalid("producerId", "unknown", "Không có chủ thể này.",
                        "There is no such producer."));
        var paper = Paper.describe(Ids.next(), producer.unit(), producer.owner(), producer.id(), form.data(),
                clock.instant());
        papers.add(paper);
        return ResponseEntity.created(URI.create("/v1/registry/papers/" + paper.id()))
                .eTag(Expected.tag(paper.version()))
                .body(PaperView.of(paper, List.of()));
    }

    @GetMapping
    @Allow({PRODUCER, COMMUNE_OFFICER, COMMUNE_LEADER, CULTURE_OFFICER, INSPECTOR, CITY_OFFICER, CITY_LEADER})
    Page<PaperView> list(@RequestParam(required = false) @Nullable UUID producerId, Paging paging) {
        var rows = papers.list(producerId, paging.afterId(), paging.fetch());
        var used = uses.of(rows.stream().map(Paper::id).toList());
        return Page.of(rows.stream().map(paper -> PaperView.of(paper, used.getOrDefault(paper.id(), List.of())))
                .toList(), paging, PaperView::id);
    }

    @GetMapping("/{id}")
    @Allow({PRODUCER, COMMUNE_OFFICER, COMMUNE_LEADER, CULTURE_OFFICER, INSPECTOR, CITY_OFFICER, CITY_LEADER})
    ResponseEntity<PaperView> get(@PathVariable UUID id) {
        return answer(find(id));
    }

    @PutMapping("/{id}")
    @Allow(PRODUCER)
    ResponseEntity<PaperView> correct(@PathVariable UUID id, Expected expected, @Valid @RequestBody PaperForm form) {
        return step(id, expected, "PaperCorrected", paper -> paper.correct(form.data()));
    }

    @PostMapping("/{id}/withdrawals")
    @Allow(PRODUCER)
    ResponseEntity<PaperView> withdraw(@PathVariable UUID id, Expected expected, @Valid @RequestBody Withdrawal why) {
        return step(id, expected, "PaperWithdrawn", paper -> paper.withdraw(why.reason()));
    }

    /** Who has read its files, besides the producer itself. */
    @GetMapping("/{id}/views")
    @Allow({PRODUCER, COMMUNE_OFFICER})
    Page<Papers.Viewing> views(@PathVariable UUID id, Paging paging) {
        return Page.of(papers.views(find(id).id(), paging.afterId(), paging.fetch()), paging, Papers.Viewing::id);
    }

    private ResponseEntity<PaperView> step(UUID id, Expected expected, String event, UnaryOperator<Paper> step) {
        var paper = find(id);
        expected.check(paper.version(), view(paper));
        var after = step.apply(paper);
        papers.update(after, event);
        return answer(after);
    }

    private Paper find(UUID id) {
        return papers.find(id).orElseThrow(Refusal::notFound);
    }

    private PaperView view(Paper paper) {
        return PaperView.of(paper, uses.of(List.of(paper.id())).getOrDefault(paper.id(), List.of()));
    }

    private ResponseEntity<PaperView> answer(Paper paper) {
        return ResponseEntity.ok().eTag(Expected.tag(paper.version())).body(view(paper));
    }
}
