package vn.ocop.portal.page;

import static vn.ocop.platform.identity.Role.COMMUNE_LEADER;
import static vn.ocop.platform.identity.Role.COMMUNE_OFFICER;

import java.util.ArrayList;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import vn.ocop.platform.web.Allow;
import vn.ocop.portal.api.Api;

/** The commune's register of producers and products, and what may be there twice. */
@Controller
@RequestMapping("/officer/register")
class RegisterPages {

    private final Api api;

    RegisterPages(Api api) {
        this.api = api;
    }

    /** What is left open is not asked for. */
    private JsonNode found(Map<String, String> sought) {
        var path = new StringBuilder("/v1/registry/search?limit=100");
        var values = new ArrayList<Object>();
        sought.forEach((name, value) -> {
            if (!value.isEmpty()) {
                path.append('&').append(name).append("={").append(name).append('}');
                values.add(value);
            }
        });
        return api.get(path.toString(), values.toArray()).get("items");
    }

    /** The results alone when htmx asks, the whole page otherwise. */
    @GetMapping
    @Allow({COMMUNE_OFFICER, COMMUNE_LEADER})
    String search(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "PRODUCER") String kind,
            @RequestParam(defaultValue = "") String set, @RequestParam(defaultValue = "") String stars,
            @RequestParam(defaultValue = "") String status,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, Model page) {
        var sought = Map.of("q", q, "kind", kind, "set", set, "stars", stars, "status", status);
        page.addAttribute("found", found(sought));
        page.addAllAttributes(sought);
        return part ? "officer/register :: found" : "officer/register";
    }
}
