package vn.ocop.portal.page;

import static vn.ocop.platform.identity.Role.COMMUNE_LEADER;
import static vn.ocop.platform.identity.Role.COMMUNE_OFFICER;

import java.util.HashMap;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ocop.platform.web.Allow;
import vn.ocop.portal.api.Api;
import vn.ocop.portal.api.ApiProblem;

/** The commune's tasks: who waits for verification, which dossiers are due when. */
@Controller
@RequestMapping("/officer")
class OfficerPages {

    private final Api api;

    OfficerPages(Api api) {
        this.api = api;
    }

    @GetMapping
    @Allow({COMMUNE_OFFICER, COMMUNE_LEADER})
    String tasks(Model page) {
        page.addAttribute("producers", api.get("/v1/registry/producers?status=REGISTERED").get("items"));
        page.addAttribute("dossiers",
                DossierOrder.byDueDate(api.get("/v1/certification/dossiers?limit=200").get("items")));
        page.addAttribute("messages", api.get("/v1/notifications/messages?unread=true&limit=5").get("items"));
        return "officer/tasks";
    }

    @GetMapping("/producers/{id}")
    @Allow({COMMUNE_OFFICER, COMMUNE_LEADER})
    String producer(@PathVariable String id, Model page) {
        page.addAttribute("producer", api.get("/v1/registry/producers/{id}", id));
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

    @GetMapping("/dossiers/{id}")
    @Allow({COMMUNE_OFFICER, COMMUNE_LEADER})
    String dossier(@PathVariable String id, Model page) {
        page.addAttribute("view", api.get("/v1/certification/dossiers/{id}", id));
        return "dossier";
    }
}
