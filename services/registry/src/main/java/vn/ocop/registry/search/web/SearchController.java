package vn.ocop.registry.search.web;

import static vn.ocop.platform.identity.Role.CITY_LEADER;
import static vn.ocop.platform.identity.Role.CITY_OFFICER;
import static vn.ocop.platform.identity.Role.COMMUNE_LEADER;
import static vn.ocop.platform.identity.Role.COMMUNE_OFFICER;
import static vn.ocop.platform.identity.Role.CULTURE_OFFICER;
import static vn.ocop.platform.identity.Role.INSPECTOR;
import static vn.ocop.platform.identity.Role.PRODUCER;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.platform.web.Allow;
import vn.ocop.platform.web.Page;
import vn.ocop.platform.web.Paging;
import vn.ocop.registry.producer.Producer;
import vn.ocop.registry.search.Found;
import vn.ocop.registry.search.Searches;
import vn.ocop.registry.search.Sought;

/** Finds producers and products by words of their names and villages, with or without accents. */
@RestController
@RequestMapping("/v1/registry/search")
class SearchController {

    private final Searches searches;

    SearchController(Searches searches) {
        this.searches = searches;
    }

    @GetMapping
    @Allow({PRODUCER, COMMUNE_OFFICER, COMMUNE_LEADER, CULTURE_OFFICER, INSPECTOR, CITY_OFFICER, CITY_LEADER})
    Page<Found> find(@RequestParam(required = false) @Nullable @Size(max = 200) String q,
            @RequestParam(required = false) Found.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable @Size(max = 5) String unit,
            @RequestParam(required = false) @Nullable @Size(max = 120) String village,
            @RequestParam(required = false) @Nullable @Size(max = 2) String set,
            @RequestParam(required = false) Producer.@Nullable Status status,
            @RequestParam(required = false) @Nullable @Min(1) @Max(5) Integer stars, Paging paging) {
        var sought = new Sought(q, kind, unit, village, set, status == null ? null : status.name(), stars);
        return Page.of(searches.find(sought, paging.afterId(), paging.fetch()), paging, Found::id);
    }
}
