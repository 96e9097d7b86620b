package vn.ocop.registry.locality.web;

import static vn.ocop.platform.identity.Role.CITY_LEADER;
import static vn.ocop.platform.identity.Role.CITY_OFFICER;
import static vn.ocop.platform.identity.Role.COMMUNE_LEADER;
import static vn.ocop.platform.identity.Role.COMMUNE_OFFICER;
import static vn.ocop.platform.identity.Role.CULTURE_OFFICER;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.web.Allow;
import vn.ocop.platform.web.Expected;
import vn.ocop.platform.web.Page;
import vn.ocop.platform.web.Paging;
import vn.ocop.registry.locality.Kept;
import vn.ocop.registry.locality.LocalityWork;
import vn.ocop.registry.locality.Craft;
import vn.ocop.registry.locality.Records;

/** The craft villages and traditional crafts of a commune. */
@RestController
@RequestMapping("/v1/registry/crafts")
class CraftController {

    private final Records<Craft> crafts;
    private final LocalityWork work;

    CraftController(Records<Craft> crafts, LocalityWork work) {
        this.crafts = crafts;
        this.work = work;
    }

    @PostMapping
    @Allow(COMMUNE_OFFICER)
    ResponseEntity<CraftView> add(@Valid @RequestBody Craft craft) {
        var kept = work.add(craft);
        return ResponseEntity.created(URI.create("/v1/registry/crafts/" + kept.id()))
                .eTag(Expected.tag(kept.version()))
                .body(CraftView.of(kept));
    }

    @GetMapping
    @Allow({COMMUNE_OFFICER, COMMUNE_LEADER, CULTURE_OFFICER, CITY_OFFICER, CITY_LEADER})
    Page<CraftView> list(Paging paging) {
        var rows = crafts.list(paging.afterId(), paging.fetch()).stream().map(CraftView::of).toList();
        return Page.of(rows, paging, CraftView::id);
    }

    @GetMapping("/{id}")
    @Allow({COMMUNE_OFFICER, COMMUNE_LEADER, CULTURE_OFFICER, CITY_OFFICER, CITY_LEADER})
    ResponseEntity<CraftView> get(@PathVariable UUID id) {
        return answer(crafts.find(id).orElseThrow(Refusal::notFound));
    }

    @PutMapping("/{id}")
    @Allow(COMMUNE_OFFICER)
    ResponseEntity<CraftView> change(@PathVariable UUID id, Expected expected, @Valid @RequestBody Craft craft) {
        var kept = crafts.find(id).orElseThrow(Refusal::notFound);
        expected.check(kept.version(), CraftView.of(kept));
        return answer(work.change(kept, craft));
    }

    private static ResponseEntity<CraftView> answer(Kept<Craft> kept) {
        return ResponseEntity.ok().eTag(Expected.tag(kept.version())).body(CraftView.of(kept));
    }
}
