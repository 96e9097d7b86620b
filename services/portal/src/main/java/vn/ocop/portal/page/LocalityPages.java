package vn.ocop.portal.page;

import static vn.ocop.platform.identity.Role.COMMUNE_LEADER;
import static vn.ocop.platform.identity.Role.COMMUNE_OFFICER;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ocop.platform.web.Allow;
import vn.ocop.portal.api.Api;
import vn.ocop.portal.api.Reads;

/** The commune's craft villages and material areas: listed, added, put right. */
@Controller
@RequestMapping("/officer/{kind:crafts|material-areas}")
class LocalityPages {

    private final Api api;
    private final Attempts attempts;

    LocalityPages(Api api, Attempts attempts) {
        this.api = api;
        this.attempts = attempts;
    }

    @ModelAttribute("standards")
    List<String> standards() {
        return List.of("VIETGAP", "GLOBALGAP", "ORGANIC", "GACP_WHO", "GROWING_AREA_CODE", "OTHER");
    }

    @GetMapping
    @Allow({COMMUNE_OFFICER, COMMUNE_LEADER})
    String list(@PathVariable String kind, Model page) {
        page.addAllAttributes(producers(kind, api.reads().items("kept", "/v1/registry/{kind}?limit=200", kind))
                .answers().all());
        return "officer/" + kind;
    }

    @PostMapping
    @Allow(COMMUNE_OFFICER)
    String add(@PathVariable String kind, @RequestParam MultiValueMap<String, String> fields,
            @RequestParam UUID formKey, Model page) {
        var body = FormBody.of(fields);
        return attempts.attempt(page, body, () -> api.post(formKey, body, "/v1/registry/{kind}", kind),
                "/officer/" + kind, () -> list(kind, page));
    }

    @GetMapping("/{id}")
    @Allow({COMMUNE_OFFICER, COMMUNE_LEADER})
    String show(@PathVariable String kind, @PathVariable UUID id, Model page) {
        var answers = producers(kind, api.reads().one("one", "/v1/registry/{kind}/{id}", kind, id)).answers();
        page.addAllAttributes(answers.all());
        page.addAllAttributes(Map.of("form", answers.of("one"), "kept", List.of()));
        return "officer/" + kind;
    }

    @PostMapping("/{id}")
    @Allow(COMMUNE_OFFICER)
    String change(@PathVariable String kind, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields,
            @RequestParam long version, @RequestParam UUID formKey, Model page) {
        var body = FormBody.of(fields);
        return attempts.attempt(page, body,
                () -> api.change(HttpMethod.PUT, formKey, version, body, "/v1/registry/{kind}/{id}", kind, id),
                "/officer/" + kind, () -> show(kind, id, page));
    }

    private static Reads producers(String kind, Reads reads) {
        return kind.equals("material-areas")
                ? reads.items("producers", "/v1/registry/producers?limit=200")
                : reads;
    }
}
