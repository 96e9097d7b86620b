package vn.ocop.portal.page;

import static vn.ocop.platform.identity.Role.COMMUNE_LEADER;
import static vn.ocop.platform.identity.Role.COMMUNE_OFFICER;
import static vn.ocop.platform.identity.Role.PRODUCER;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ocop.platform.web.Allow;
import vn.ocop.portal.api.Api;

/** Help: a producer asks, the officer says who gives it, what it costs and what came of it. */
@Controller
class HelpPages {

    private static final List<String> KINDS = List.of("TRADEMARK", "DESIGN_AND_PACKAGING", "TESTING",
            "QUALITY_DECLARATION", "FOOD_SAFETY_PAPERS", "ENVIRONMENT", "STAMPS", "CAPITAL", "TRAINING",
            "VALUE_CHAIN_CONTRACT", "OTHER");
    private static final List<String> SOURCES = List.of("CITY_BUDGET", "COMMUNE_BUDGET", "PRODUCER", "OTHER_LAWFUL");

    private final Api api;
    private final Attempts attempts;

    HelpPages(Api api, Attempts attempts) {
        this.api = api;
        this.attempts = attempts;
    }

    @ModelAttribute("helpKinds")
    List<String> kinds() {
        return KINDS;
    }

    @ModelAttribute("sources")
    List<String> sources() {
        return SOURCES;
    }

    @GetMapping("/producer/help")
    @Allow(PRODUCER)
    String mine(Model page) {
        page.addAllAttributes(api.reads()
                .items("cases", "/v1/registry/help-cases?limit=100")
                .items("producers", "/v1/registry/producers")
                .items("products", "/v1/registry/products?limit=200")
                .answers().all());
        return "producer/help";
    }

    @PostMapping("/producer/help")
    @Allow(PRODUCER)
    String ask(@RequestParam MultiValueMap<String, String> fields, @RequestParam UUID formKey, Model page) {
        var body = FormBody.of(fields);
        return attempts.attempt(page, body, () -> api.post(formKey, body, "/v1/registry/help-cases"), "/producer/help",
                () -> mine(page));
    }

    @GetMapping("/officer/help")
    @Allow({COMMUNE_OFFICER, COMMUNE_LEADER})
    String all(Model page) {
        page.addAllAttributes(api.reads()
                .items("cases", "/v1/registry/help-cases?limit=200")
                .items("producers", "/v1/registry/producers?limit=200")
                .answers().all());
        return "officer/help";
    }

    @PostMapping("/officer/help/{id}/{step:plans|outcomes|refusals}")
    @Allow(COMMUNE_OFFICER)
    String step(@PathVariable UUID id, @PathVariable String step, @RequestParam MultiValueMap<String, String> fields,
            @RequestParam long version, @RequestParam UUID formKey, Model page) {
        var body = FormBody.of(fields);
        return attempts.attempt(page, body, () -> api.change(HttpMethod.POST, formKey, version, body,
                "/v1/registry/help-cases/{id}/{step}", id, step), "/officer/help", () -> all(page));
    }
}
