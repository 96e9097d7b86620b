package vn.ocop.portal.page;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ocop.platform.web.AllowSignedIn;
import vn.ocop.portal.api.Api;

/** What the person who is signed in has been told. */
@Controller
@RequestMapping("/messages")
class MessagePages {

    private final Api api;

    MessagePages(Api api) {
        this.api = api;
    }

    @GetMapping
    @AllowSignedIn
    String list(Model page) {
        page.addAttribute("messages", api.get("/v1/notifications/messages?limit=100").get("items"));
        return "messages";
    }

    @PostMapping("/{id}/readings")
    @AllowSignedIn
    String read(@PathVariable String id, @RequestParam UUID formKey) {
        api.post(formKey, Map.of(), "/v1/notifications/messages/{id}/readings", id);
        return "redirect:/messages";
    }
}
