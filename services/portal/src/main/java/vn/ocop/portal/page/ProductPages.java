package vn.ocop.portal.page;

import static vn.ocop.platform.identity.Role.PRODUCER;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ocop.platform.web.Allow;
import vn.ocop.portal.api.Api;

/** The producer's products, with everything that a dossier will ask of them. */
@Controller
@RequestMapping("/producer/products")
class ProductPages {

    private static final String HERE = "/producer/products";

    private final Api api;
    private final Attempts attempts;

    ProductPages(Api api, Attempts attempts) {
        this.api = api;
        this.attempts = attempts;
    }

    @GetMapping
    @Allow(PRODUCER)
    String list(Model page) {
        page.addAttribute("products", api.get("/v1/registry/products?limit=200").get("items"));
        return "producer/products";
    }

    @GetMapping("/new")
    @Allow(PRODUCER)
    String blank(Model page) {
        page.addAttribute("producers", api.get("/v1/registry/producers").get("items"));
        return "producer/product";
    }

    @PostMapping("/new")
    @Allow(PRODUCER)
    String describe(@RequestParam MultiValueMap<String, String> fields, @RequestParam UUID formKey, Model page) {
        var body = FormBody.of(fields);
        return attempts.attempt(page, body, () -> api.post(formKey, body, "/v1/registry/products"), HERE,
                () -> blank(page));
    }

    @GetMapping("/{id}")
    @Allow(PRODUCER)
    String show(@PathVariable UUID id, Model page) {
        var answers = api.reads()
                .one("product", "/v1/registry/products/{id}", id)
                .items("photos", "/v1/registry/products/{id}/photos", id)
                .answers();
        page.addAllAttributes(answers.all());
        page.addAttribute("form", answers.of("product"));
        return "producer/product";
    }

    @PostMapping("/{id}")
    @Allow(PRODUCER)
    String change(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields,
            @RequestParam long version, @RequestParam UUID formKey, Model page) {
        var body = FormBody.of(fields);
        return attempts.attempt(page, body,
                () -> api.change(HttpMethod.PUT, formKey, version, body, "/v1/registry/products/{id}", id),
                HERE + "/" + id, () -> show(id, page));
    }

    /** No longer made, with a reason; made again, without one. */
    @PostMapping("/{id}/{step:withdrawals|resumptions}")
    @Allow(PRODUCER)
    String step(@PathVariable UUID id, @PathVariable String step, @RequestParam(defaultValue = "") String reason,
            @RequestParam long version, @RequestParam UUID formKey, Model page) {
        var body = new HashMap<String, Object>();
        if (step.equals("withdrawals")) {
            body.put("reason", reason);
        }
        return attempts.attempt(page, Map.of(),
                () -> api.change(HttpMethod.POST, formKey, version, body, "/v1/registry/products/{id}/{step}", id,
                        step),
                HERE + "/" + id, () -> show(id, page));
    }

    @PostMapping("/{id}/photos/{photo}/removals")
    @Allow(PRODUCER)
    String remove(@PathVariable UUID id, @PathVariable UUID photo, @RequestParam UUID formKey, Model page) {
        return attempts.attempt(page, Map.of(),
                () -> api.send(HttpMethod.DELETE, formKey, Map.of(), "/v1/registry/products/{id}/photos/{photo}", id,
                        photo),
                HERE + "/" + id, () -> show(id, page));
    }
}
