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
import vn.ocop.registry.locality.MaterialArea;
import vn.ocop.registry.locality.Records;

/** The material areas of a commune. */
@RestController
@RequestMapping("/v1/registry/material-areas")
class MaterialAreaController {

    private final Records<MaterialArea> areas;
    private final LocalityWork work;

    MaterialAreaController(Records<MaterialArea> areas, LocalityWork work) {
        this.areas = areas;
        this.work = work;
    }

    @PostMapping
    @Allow(COMMUNE_OFFICER)
    ResponseEntity<MaterialAreaView> add(@Valid @RequestBody MaterialArea area) {
        var kept = work.add(area);
        return ResponseEntity.created(URI.create("/v1/registry/material-areas/" + kept.id()))
                .eTag(Expected.tag(kept.version()))
                .body(MaterialAreaView.of(kept));
    }

    @GetMapping
    @Allow({COMMUNE_OFFICER, COMMUNE_LEADER, CULTURE_OFFICER, CITY_OFFICER, CITY_LEADER})
    Page<MaterialAreaView> list(Paging paging) {
        var rows = areas.list(paging.afterId(), paging.fetch()).stream().map(MaterialAreaView::of).toList();
        return Page.of(rows, paging, MaterialAreaView::id);
    }

    @GetMapping("/{id}")
    @Allow({COMMUNE_OFFICER, COMMUNE_LEADER, CULTURE_OFFICER, CITY_OFFICER, CITY_LEADER})
    ResponseEntity<MaterialAreaView> get(@PathVariable UUID id) {
        return answer(areas.find(id).orElseThrow(Refusal::notFound));
    }

    @PutMapping("/{id}")
    @Allow(COMMUNE_OFFICER)
    ResponseEntity<MaterialAreaView> change(@PathVariable UUID id, Expected expected,
            @Valid @RequestBody MaterialArea area) {
        var kept = areas.find(id).orElseThrow(Refusal::notFound);
        expected.check(kept.version(), MaterialAreaView.of(kept));
        return answer(work.change(kept, area));
    }

    private static ResponseEntity<MaterialAreaView> answer(Kept<MaterialArea> kept) {
        return ResponseEntity.ok().eTag(Expected.tag(kept.version())).body(MaterialAreaView.of(kept));
    }
}
