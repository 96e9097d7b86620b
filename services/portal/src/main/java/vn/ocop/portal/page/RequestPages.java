package vn.ocop.portal.page;

import static vn.ocop.platform.identity.Role.COMMUNE_OFFICER;

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

/** What the officer answers about the register itself: likely duplicates, claims, requests to be erased. */
@Controller
@RequestMapping("/officer")
class RequestPages {

    private final Api api;
    private final Attempts attempts;

    RequestPages(Api api, Attempts attempts) {
        this.api = api;
        this.attempts = attempts;
    }

    @GetMapping("/duplicates")
    @Allow(COMMUNE_OFFICER)
    String duplicates(Model page) {
        page.addAttribute("pairs", api.get("/v1/registry/duplicates").get("items"));
        return "officer/duplicates";
    }

    @PostMapping("/duplicates")
    @Allow(COMMUNE_OFFICER)
    String decide(@RequestParam MultiValueMap<String, String> fields, @RequestParam UUID formKey, Model page) {
        var body = FormBody.of(fields);
        return attempts.attempt(page, body, () -> api.post(formKey, body, "/v1/registry/duplicates/decisions"),
                "/officer/duplicates", () -> duplicates(page));
    }

    @GetMapping("/claims")
    @Allow(COMMUNE_OFFICER)
    String claims(Model page) {
        page.addAttribute("claims", api.get("/v1/registry/claims?limit=200").get("items"));
        return "officer/claims";
    }

    @GetMapping("/erasure-requests")
    @Allow(COMMUNE_OFFICER)
    String erasures(Model page) {
        page.addAttribute("erasures", api.get("/v1/registry/erasure-requests?limit=200").get("items"));
        return "officer/erasure-requests";
    }

    @PostMapping("/{kind:claims|erasure-requests}/{id}/decisions")
    @Allow(COMMUNE_OFFICER)
    String answer(@PathVariable String kind, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields,
            @RequestParam long version, @RequestParam UUID formKey, Model page) {
        var body = FormBody.of(fields);
        return attempts.attempt(page, body, () -> api.change(HttpMethod.POST, formKey, version, body,
                "/v1/registry/{kind}/{id}/decisions", kind, id), "/officer/" + kind,
                () -> kind.equals("claims") ? claims(page) : erasures(page));
    }
}
