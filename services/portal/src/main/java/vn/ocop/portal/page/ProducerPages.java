package vn.ocop.portal.page;

import static vn.ocop.platform.identity.Role.PRODUCER;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.ocop.platform.web.Allow;
import vn.ocop.portal.api.Api;

/** The producer's tasks: the business, its products, its dossiers and what stands between them and the next star. */
@Controller
@RequestMapping("/producer")
class ProducerPages {

    private final Api api;

    ProducerPages(Api api) {
        this.api = api;
    }

    @GetMapping
    @Allow(PRODUCER)
    String tasks(Model page) {
        page.addAllAttributes(api.reads()
                .items("producers", "/v1/registry/producers")
                .items("products", "/v1/registry/products")
                .items("dossiers", "/v1/certification/dossiers")
                .items("messages", "/v1/notifications/messages?unread=true&limit=5")
                .answers().all());
        return "producer/tasks";
    }

    @GetMapping("/dossiers/{id}")
    @Allow(PRODUCER)
    String dossier(@PathVariable String id, Model page) {
        page.addAttribute("view", api.get("/v1/certification/dossiers/{id}", id));
        return "dossier";
    }
}
