package vn.ocop.portal.page;

import static vn.ocop.platform.identity.Role.PRODUCER;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.ocop.platform.web.Allow;
import vn.ocop.portal.api.Api;

/** The producer's own business: registered, claimed, kept true; and the rights of its person. */
@Controller
@RequestMapping("/producer/business")
class BusinessPages {

    private static final String HERE = "/producer/business";
    /** Of the text on the page. */
    private static final String CONSENT = "2026-01";

    private final Api api;
    private final Attempts attempts;
    private final JsonMapper json;

    BusinessPages(Api api, Attempts attempts, JsonMapper json) {
        this.api = api;
        this.attempts = attempts;
        this.json = json;
    }

    @GetMapping
    @Allow(PRODUCER)
    String show(Model page) {
        var answers = api.reads()
                .items("producers", "/v1/registry/producers")
                .items("claims", "/v1/registry/claims")
                .items("erasures", "/v1/registry/erasure-requests")
                .answers();
        var mine = open(answers.of("producers"));
        page.addAttribute("producer", mine.orElse(null));
        page.addAttribute("form", mine.map(this::form).orElse(null));
        page.addAttribute("claims", answers.of("claims"));
        page.addAttribute("erasures", answers.of("erasures"));
        return "producer/business";
    }

    @PostMapping
    @Allow(PRODUCER)
    String save(@RequestParam MultiValueMap<String, String> fields, @RequestParam(required = false) Long version,
            @RequestParam UUID formKey, Model page) {
        var body = FormBody.of(fields);
        return attempts.attempt(page, body, () -> send(body, version, formKey), HERE, () -> show(page));
    }

    private void send(Map<String, Object> body, Long version, UUID formKey) {
        var mine = mine();
        if (mine.isEmpty()) {
            api.post(formKey, withConsent(body), "/v1/registry/producers");
            return;
        }
        var id = mine.get().get("id").asString();
        var sent = new HashMap<>(body);
        if (mine.get().path("taxCode").asString("").equals(body.get("taxCode"))) {
            // a personal number is shown masked; unchanged, it is the one the registry has
            sent.put("taxCode", api.get("/v1/registry/producers/{id}/export", id).at("/producer/taxCode").asString());
        }
        api.change(HttpMethod.PUT, formKey, version, sent, "/v1/registry/producers/{id}", id);
    }

    /** An officer has recorded the business before; its person asks for it. */
    @PostMapping("/claims")
    @Allow(PRODUCER)
    String claim(@RequestParam MultiValueMap<String, String> fields, @RequestParam UUID formKey, Model page) {
        var body = FormBody.of(fields);
        return attempts.attempt(page, body, () -> api.post(formKey, withConsent(body), "/v1/registry/claims"), HERE,
                () -> show(page));
    }

    @PostMapping("/erasure-requests")
    @Allow(PRODUCER)
    String erase(@RequestParam UUID formKey, Model page) {
        return attempts.attempt(page, Map.of(),
                () -> mine().ifPresent(producer -> api.post(formKey, Map.of(),
                        "/v1/registry/producers/{id}/erasure-requests", producer.get("id").asString())),
                HERE, () -> show(page));
    }

    private static Map<String, Object> withConsent(Map<String, Object> body) {
        var sent = new HashMap<>(body);
        sent.put("consent", Map.of("version", CONSENT, "agreed", Boolean.TRUE.equals(sent.remove("agreed"))));
        return sent;
    }

    private Optional<JsonNode> mine() {
        return open(api.get("/v1/registry/producers").get("items"));
    }

    private static Optional<JsonNode> open(JsonNode producers) {
        return producers.valueStream().filter(producer -> !producer.get("status").asString().equals("CLOSED"))
                .findFirst();
    }

    /** As the form names it. */
    private JsonNode form(JsonNode producer) {
        var form = json.createObjectNode();
        form.setAll((ObjectNode) producer.get("details"));
        form.set("type", producer.get("type"));
        form.set("name", producer.get("name"));
        form.set("taxCode", producer.path("taxCode"));
        var address = form.putObject("address");
        address.set("village", producer.at("/details/village"));
        address.set("street", producer.at("/details/street"));
        return form;
    }
}
