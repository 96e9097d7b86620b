package vn.ocop.portal.page;

import static vn.ocop.platform.identity.Role.COMMUNE_LEADER;
import static vn.ocop.platform.identity.Role.COMMUNE_OFFICER;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.web.Allow;
import vn.ocop.portal.api.Answers;
import vn.ocop.portal.api.Api;
import vn.ocop.portal.api.ApiProblem;

/** The commune's tasks: who waits for verification, which dossiers are due when. */
@Controller
@RequestMapping("/officer")
class OfficerPages {

    /** What else waits for an answer, by page. */
    private static final Map<String, String> WAITING = new TreeMap<>(Map.of(
            "ideas", "/v1/registry/ideas?state=REGISTERED&limit=200",
            "help", "/v1/registry/help-cases?state=ASKED&limit=200",
            "claims", "/v1/registry/claims?state=OPEN&limit=200",
            "duplicates", "/v1/registry/duplicates",
            "erasure-requests", "/v1/registry/erasure-requests?limit=200"));
    private static final Set<String> OPEN = Set.of("REGISTERED", "ASKED", "OPEN");

    private final Api api;
    private final Attempts attempts;

    OfficerPages(Api api, Attempts attempts) {
        this.api = api;
        this.attempts = attempts;
    }

    @GetMapping
    @Allow({COMMUNE_OFFICER, COMMUNE_LEADER})
    String tasks(Model page) {
        var reads = api.reads()
                .items("producers", "/v1/registry/producers?status=REGISTERED")
                .items("dossiers", "/v1/certification/dossiers?limit=200")
                .items("messages", "/v1/notifications/messages?unread=true&limit=5");
        var officer = Scope.current().has(COMMUNE_OFFICER);
        if (officer) {
            WAITING.forEach(reads::items);
        }
        var answers = reads.answers();
        page.addAttribute("producers", answers.of("producers"));
        page.addAttribute("dossiers", DossierOrder.byDueDate(answers.of("dossiers")));
        page.addAttribute("messages", answers.of("messages"));
        if (officer) {
            page.addAttribute("waiting", waiting(answers));
        }
        return "officer/tasks";
    }

    private static Map<String, Long> waiting(Answers answers) {
        var waiting = new LinkedHashMap<String, Long>();
        WAITING.keySet().forEach(list -> waiting.put(list, answers.of(list).valueStream()
                .filter(each -> !each.has("state") || OPEN.contains(each.path("state").asString())).count()));
        return waiting;
    }

    @GetMapping("/producers/{id}")
    @Allow({COMMUNE_OFFICER, COMMUNE_LEADER})
    String producer(@PathVariable String id, Model page) {
        page.addAllAttributes(api.reads()
                .one("producer", "/v1/registry/producers/{id}", id)
                .items("products", "/v1/registry/products?limit=200&producerId={id}", id)
                .items("papers", "/v1/registry/papers?limit=200&producerId={id}", id)
                .items("history", "/v1/registry/producers/{id}/history", id)
                .answers().all());
        return "officer/producer";
    }

    @PostMapping("/producers/{id}/verifications")
    @Allow(COMMUNE_OFFICER)
    String verify(@PathVariable String id, @RequestParam boolean verified,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam UUID formKey, Model page) {
        try {
            var answer = new HashMap<String, Object>();
            answer.put("verified", verified);
            answer.put("reason", reason.isBlank() ? null : reason);
            api.post(formKey, answer, "/v1/registry/producers/{id}/verifications", id);
            return "redirect:/officer";
        } catch (ApiProblem problem) {
            page.addAttribute("problem", problem);
            return producer(id, page);
        }
    }

    @PostMapping("/producers/{id}/{step:suspensions|resumptions|closures}")
    @Allow(COMMUNE_OFFICER)
    String step(@PathVariable UUID id, @PathVariable String step, @RequestParam(defaultValue = "") String reason,
            @RequestParam long version, @RequestParam UUID formKey, Model page) {
        return attempts.attempt(page, Map.of(),
                () -> api.change(HttpMethod.POST, formKey, version, Map.of("reason", reason),
                        "/v1/registry/producers/{id}/{step}", id, step),
                "/officer/producers/" + id, () -> producer(id.toString(), page));
    }

    @GetMapping("/exports")
    @Allow({COMMUNE_OFFICER, COMMUNE_LEADER})
    String exports() {
        return "officer/exports";
    }

    @GetMapping("/dossiers/{id}")
    @Allow({COMMUNE_OFFICER, COMMUNE_LEADER})
    String dossier(@PathVariable String id, Model page) {
        page.addAttribute("view", api.get("/v1/certification/dossiers/{id}", id));
        return "dossier";
    }
}
