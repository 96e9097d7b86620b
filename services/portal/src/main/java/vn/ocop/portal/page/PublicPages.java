package vn.ocop.portal.page;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ocop.platform.web.AllowPublic;
import vn.ocop.portal.api.Api;
import vn.ocop.portal.api.ApiProblem;

/** For everyone: the home page, the catalogue, and whether a certificate is still valid. */
@Controller
class PublicPages {

    private final Api api;

    PublicPages(Api api) {
        this.api = api;
    }

    @GetMapping("/")
    @AllowPublic
    String home(Model page) {
        page.addAttribute("products", api.get("/v1/public/products?limit=12").get("items"));
        page.addAttribute("q", "");
        return "home";
    }

    /** The results alone when htmx asks, the whole page otherwise. */
    @GetMapping("/search")
    @AllowPublic
    String search(@RequestParam(defaultValue = "") String q,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Model page) {
        page.addAttribute("products", api.get("/v1/public/products?limit=48&q={q}", q).get("items"));
        page.addAttribute("q", q);
        return part ? "fragments/products :: list" : "home";
    }

    @GetMapping("/check")
    @AllowPublic
    String check(@RequestParam(defaultValue = "") String code) {
        return code.isBlank()
                ? "redirect:/"
                : "redirect:/p/" + java.net.URLEncoder.encode(code.strip(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @GetMapping("/p/{code}")
    @AllowPublic
    String certificate(@PathVariable String code, Model page) {
        page.addAttribute("code", code);
        try {
            page.addAttribute("certificate", api.get("/v1/public/certificates/{code}", code));
        } catch (ApiProblem unknown) {
            if (unknown.status() != 404) {
                throw unknown;
            }
        }
        return "certificate";
    }
}
