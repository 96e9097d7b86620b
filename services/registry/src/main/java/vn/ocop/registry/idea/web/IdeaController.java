package vn.ocop.registry.idea.web;

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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.platform.web.Allow;
import vn.ocop.platform.web.Expected;
import vn.ocop.platform.web.Page;
import vn.ocop.platform.web.Paging;
import vn.ocop.registry.idea.Idea;
import vn.ocop.registry.idea.IdeaWork;
import vn.ocop.registry.idea.Ideas;
import vn.ocop.registry.product.web.ProductForm;

/** Ideas of new products: a person registers one, the commune judges it, it becomes a product. */
@RestController
@RequestMapping("/v1/registry/ideas")
class IdeaController {

    private final Ideas ideas;
    private final IdeaWork work;

    IdeaController(Ideas ideas, IdeaWork work) {
        this.ideas = ideas;
        this.work = work;
    }

    @PostMapping
    @Allow(PRODUCER)
    ResponseEntity<IdeaView> register(@Valid @RequestBody IdeaForm form) {
        var idea = work.register(form.says());
        return ResponseEntity.created(URI.create("/v1/registry/ideas/" + idea.id()))
                .eTag(Expected.tag(idea.version()))
                .body(IdeaView.of(idea));
    }

    @GetMapping
    @Allow({PRODUCER, COMMUNE_OFFICER, COMMUNE_LEADER, CULTURE_OFFICER})
    Page<IdeaView> list(@RequestParam(required = false) Idea.@Nullable State state, Paging paging) {
        var rows = ideas.list(state, paging.afterId(), paging.fetch()).stream().map(IdeaView::of).toList();
        return Page.of(rows, paging, IdeaView::id);
    }

    @GetMapping("/{id}")
    @Allow({PRODUCER, COMMUNE_OFFICER, COMMUNE_LEADER, CULTURE_OFFICER})
    ResponseEntity<IdeaView> get(@PathVariable UUID id) {
        return answer(work.get(id));
    }

    @PutMapping("/{id}")
    @Allow(PRODUCER)
    ResponseEntity<IdeaView> change(@PathVariable UUID id, Expected expected, @Valid @RequestBody IdeaForm form) {
        return step(id, expected, idea -> work.change(idea, form.says()));
    }

    @PostMapping("/{id}/judgements")
    @Allow(COMMUNE_OFFICER)
    ResponseEntity<IdeaView> judge(@PathVariable UUID id, Expected expected,
            @Valid @RequestBody IdeaJudgement judgement) {
        return step(id, expected, idea -> work.judge(idea, judgement.finding(), judgement.reason()));
    }

    /** The accepted idea becomes a product of the person's producer. */
    @PostMapping("/{id}/products")
    @Allow(PRODUCER)
    ResponseEntity<IdeaView> takeUp(@PathVariable UUID id, Expected expected, @Valid @RequestBody ProductForm form) {
        return step(id, expected, idea -> work.takeUp(idea, form.says()));
    }

    private ResponseEntity<IdeaView> step(UUID id, Expected expected, UnaryOperator<Idea> step) {
        var idea = work.get(id);
        expected.check(idea.version(), IdeaView.of(idea));
        return answer(step.apply(idea));
    }

    private static ResponseEntity<IdeaView> answer(Idea idea) {
        return ResponseEntity.ok().eTag(Expected.tag(idea.version())).body(IdeaView.of(idea));
    }
}
