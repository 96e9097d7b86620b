package vn.ocop.portal.page;

import static vn.ocop.platform.identity.Role.COMMUNE_OFFICER;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ocop.platform.web.Allow;
import vn.ocop.portal.api.Api;

/** Workbooks: brought in, looked through, taken into the register. The file itself goes straight to the registry. */
@Controller
@RequestMapping("/officer/workbooks")
class WorkbookPages {

    private static final List<String> OUTCOMES = List.of("NEW", "DOUBTFUL", "REFUSED", "JOINED", "CREATED");

    private final Api api;

    WorkbookPages(Api api) {
        this.api = api;
    }

    @GetMapping
    @Allow(COMMUNE_OFFICER)
    String list(Model page) {
        page.addAttribute("workbooks", api.get("/v1/registry/workbooks").get("items"));
        return "officer/workbooks";
    }

    @GetMapping("/{id}")
    @Allow(COMMUNE_OFFICER)
    String workbook(@PathVariable String id, @RequestParam(defaultValue = "DOUBTFUL") String outcome,
            @RequestParam(defaultValue = "") String after, Model page) {
        var rows = "/v1/registry/workbooks/{id}/rows?limit=50&outcome={outcome}";
        page.addAllAttributes(api.reads()
                .one("workbook", "/v1/registry/workbooks/{id}", id)
                .one("rows", after.isEmpty() ? rows : rows + "&after={after}", id, outcome, after)
                .items("units", "/v1/public/units?limit=200")
                .answers().all());
        page.addAttribute("outcomes", OUTCOMES);
        page.addAttribute("outcome", outcome);
        return "officer/workbook";
    }

    @PostMapping("/{id}/applications")
    @Allow(COMMUNE_OFFICER)
    String apply(@PathVariable String id, @RequestParam UUID formKey) {
        api.post(formKey, Map.of(), "/v1/registry/workbooks/{id}/applications", id);
        return "redirect:/officer/workbooks/" + UUID.fromString(id);
    }

    @PostMapping("/{id}/rows/{row}")
    @Allow(COMMUNE_OFFICER)
    String decide(@PathVariable String id, @PathVariable String row, @RequestParam String decision,
            @RequestParam UUID formKey) {
        api.send(HttpMethod.PUT, formKey, Map.of("decision", decision), "/v1/registry/workbooks/{id}/rows/{row}", id,
                row);
        return "redirect:/officer/workbooks/" + UUID.fromString(id);
    }

    @PostMapping("/{id}/aliases")
    @Allow(COMMUNE_OFFICER)
    String learn(@PathVariable String id, @RequestParam String kind, @RequestParam(defaultValue = "") String text,
            @RequestParam String value, @RequestParam UUID formKey) {
        api.send(HttpMethod.PUT, formKey, Map.of("kind", kind, "text", text, "value", value),
                "/v1/registry/workbook-aliases");
        return "redirect:/officer/workbooks/" + UUID.fromString(id);
    }
}
