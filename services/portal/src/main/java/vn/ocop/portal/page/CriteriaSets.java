package vn.ocop.portal.page;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.ocop.portal.api.Api;

/** The criteria sets as pages show them: names of criteria and levels. A set of a rulebook never changes, so it is kept. */
@Component("sets")
public class CriteriaSets {

    private final Api api;
    private final Map<String, JsonNode> known = new ConcurrentHashMap<>();

    CriteriaSets(Api api) {
        this.api = api;
    }

    /** The sets of the newest rulebook: code, and name in the visitor's language. */
    public Map<String, String> all() {
        var names = new LinkedHashMap<String, String>();
        known.computeIfAbsent("", key -> api.get("/v1/public/rulebooks/{rulebook}/sets",
                api.get("/v1/public/rulebooks").path(0).path("code").asString()))
                .forEach(set -> names.put(set.path("code").asString(), name(set)));
        return names;
    }

    /** What the law calls a criterion, in the visitor's language; its code where the set has no such criterion. */
    public String criterion(String rulebook, String set, String code) {
        return find(rulebook, set, code).map(CriteriaSets::name).orElse(code);
    }

    /** What a level of a criterion says; its points where there is no such level. */
    public String level(String rulebook, String set, String code, BigDecimal points) {
        return find(rulebook, set, code).stream().flatMap(found -> found.path("levels").valueStream())
                .filter(level -> level.path("points").decimalValue().compareTo(points) == 0)
                .map(CriteriaSets::name).findFirst().orElse(points.toPlainString());
    }

    /** What the law calls a reason to reject a product; its code where the set has no such reason. */
    public String disqualifier(String rulebook, String set, String code) {
        return set(rulebook, set).path("disqualifiers").valueStream()
                .filter(reason -> reason.path("code").asString("").equals(code)).findFirst().map(CriteriaSets::name)
                .orElse(code);
    }

    private JsonNode set(String rulebook, String set) {
        return known.computeIfAbsent(rulebook + "/" + set,
                key -> api.get("/v1/public/rulebooks/{rulebook}/sets/{set}", rulebook, set));
    }

    private Optional<JsonNode> find(String rulebook, String set, String code) {
        return set(rulebook, set)
                .path("parts").valueStream().flatMap(part -> part.path("criteria").valueStream())
                .filter(criterion -> criterion.path("code").asString("").equals(code)).findFirst();
    }

    private static String name(JsonNode text) {
        var language = LocaleContextHolder.getLocale().getLanguage();
        return text.path(text.has(language) ? language : "vi").asString("");
    }
}
