package vn.ocop.portal.api;

import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** What a page has read, by the names that they were asked under. */
public record Answers(Map<String, JsonNode> all) {

    public JsonNode of(String name) {
        return Objects.requireNonNull(all.get(name));
    }
}
