package vn.ocop.portal.page;

import static vn.ocop.platform.identity.Role.COMMUNE_LEADER;
import static vn.ocop.platform.identity.Role.COMMUNE_OFFICER;
import static vn.ocop.platform.identity.Role.PRODUCER;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ocop.platform.web.Allow;
import vn.ocop.portal.api.Api;

/** Ideas of new products: a person registers one, the officer judges it, it becomes a product. */
@Controller
class IdeaPages {

    private static final String IDEA = "/v1/registry/ideas/{id}";

    private final Api api;
    private final Attempts attempts;

    IdeaPages(Api api, Attempts attempts) {
        this.api = api;
        this.attempts = attempts;
    }

    @GetMapping("/producer/ideas")
    @Allow(PRODUCER)
    String mine(Model page) {
        page.addAttribute("ideas", api.get("/v1/registry/ideas?limit=100").get("items"));
        return "producer/ideas";
    }

    @PostMapping("/producer/ideas")
    @Allow(PRODUCER)
    String register(@RequestParam MultiValueMap<String, String> fields, @RequestParam UUID formKey, Model page) {
        var body = FormBody.of(fields);
        return attempts.attempt(page, body, () -> api.post(formKey, body, "/v1/registry/ideas"), "/producer/ideas",
                () -> mine(page));
    }

    @GetMapping("/producer/ideas/{id}")
    @Allow(PRODUCER)
    String show(@PathVariable UUID id, Model page) {
        var idea = api.get(IDEA, id);
        page.addAllAttributes(Map.of("idea", idea, "form", idea));
        return "producer/idea";
    }

    @PostMapping("/producer/ideas/{id}")
    @Allow(PRODUCER)
    String change(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, @RequestParam long version,
            @RequestParam UUID formKey, Model page) {
        var body = FormBody.of(fields);
        return attempts.attempt(page, body, () -> api.change(HttpMethod.PUT, formKey, version, body, IDEA, id),
                "/producer/ideas", () -> show(id, page));
    }

    @PostMapping("/producer/ideas/{id}/products")
    @Allow(PRODUCER)
    String takeUp(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, @RequestParam long version,
            @RequestParam UUID formKey, Model page) {
        var body = FormBody.of(fields);
        return attempts.attempt(page, body,
                () -> api.change(HttpMethod.POST, formKey, version, body, IDEA + "/products", id), "/producer/products",
                () -> show(id, page));
    }

    @GetMapping("/officer/ideas")
    @Allow({COMMUNE_OFFICER, COMMUNE_LEADER})
    String all(Model page) {
        page.addAttribute("ideas", api.get("/v1/registry/ideas?limit=200").get("items"));
        return "officer/ideas";
    }

    @PostMapping("/officer/ideas/{id}/judgements")
    @Allow(COMMUNE_OFFICER)
    String judge(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, @RequestParam long version,
            @RequestParam UUID formKey, Model page) {
        var body = FormBody.of(fields);
        return attempts.attempt(page, body,
                () -> api.change(HttpMethod.POST, formKey, version, body, IDEA + "/judgements", id), "/officer/ideas",
                () -> all(page));
    }
}
