package vn.ocop.portal.page;

import static vn.ocop.platform.identity.Role.PRODUCER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** The producer's papers: each kept once, with its end and what leans on it. */
@Controller
@RequestMapping("/producer/papers")
class PaperPages {

    private static final String HERE = "/producer/papers";
    private static final List<String> KINDS = List.of("BUSINESS_REGISTRATION", "PRODUCTION_CERTIFICATE",
            "MATERIAL_ORIGIN", "ENVIRONMENT", "LOCAL_LABOUR", "GROWTH", "INTELLECTUAL_PROPERTY", "MARKET", "PROMOTION",
            "PRODUCT_STORY", "QUALITY_DECLARATION", "TEST_REPORT", "TRACEABILITY", "QUALITY_SYSTEM", "AWARD");

    private final Api api;
    private final Attempts attempts;

    PaperPages(Api api, Attempts attempts) {
        this.api = api;
        this.attempts = attempts;
    }

    @GetMapping
    @Allow(PRODUCER)
    String list(Model page) {
        page.addAllAttributes(api.reads()
                .items("producers", "/v1/registry/producers")
                .items("papers", "/v1/registry/papers?limit=200")
                .answers().all());
        page.addAttribute("kinds", KINDS);
        return "producer/papers";
    }

    @PostMapping
    @Allow(PRODUCER)
    String describe(@RequestParam MultiValueMap<String, String> fields, @RequestParam UUID formKey, Model page) {
        var body = FormBody.of(fields);
        return attempts.attempt(page, body, () -> api.post(formKey, body, "/v1/registry/papers"), HERE,
                () -> list(page));
    }

    @GetMapping("/{id}")
    @Allow(PRODUCER)
    String show(@PathVariable UUID id, Model page) {
        var paper = api.get("/v1/registry/papers/{id}", id);
        page.addAllAttributes(Map.of("paper", paper, "form", paper, "kinds", KINDS));
        return "producer/paper";
    }

    @PostMapping("/{id}")
    @Allow(PRODUCER)
    String correct(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields,
            @RequestParam long version, @RequestParam UUID formKey, Model page) {
        var body = FormBody.of(fields);
        return attempts.attempt(page, body,
                () -> api.change(HttpMethod.PUT, formKey, version, body, "/v1/registry/papers/{id}", id),
                HERE + "/" + id, () -> show(id, page));
    }

    @PostMapping("/{id}/withdrawals")
    @Allow(PRODUCER)
    String withdraw(@PathVariable UUID id, @RequestParam(required = false) @Nullable String reason,
            @RequestParam long version, @RequestParam UUID formKey, Model page) {
        var body = new HashMap<String, Object>();
        body.put("reason", reason);
        return attempts.attempt(page, Map.of(),
                () -> api.change(HttpMethod.POST, formKey, version, body, "/v1/registry/papers/{id}/withdrawals", id),
                HERE, () -> show(id, page));
    }
}
