package vn.ocop.portal.page;

import static vn.ocop.platform.identity.Role.COMMUNE_LEADER;
import static vn.ocop.platform.identity.Role.COMMUNE_OFFICER;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

    /** The results alone when htmx asks, the whole page otherwise. */
    @GetMapping
    @Allow({COMMUNE_OFFICER, COMMUNE_LEADER})
    String search(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "PRODUCER") String kind,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, Model page) {
        page.addAttribute("found",
                api.get("/v1/registry/search?limit=100&kind={kind}&q={q}", kind, q).get("items"));
        page.addAllAttributes(Map.of("q", q, "kind", kind));
        return part ? "officer/register :: found" : "officer/register";
    }
}
