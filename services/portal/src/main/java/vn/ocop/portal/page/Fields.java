package vn.ocop.portal.page;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.ocop.portal.api.ApiProblem;

/** What a form's field shows: what is stored or was sent, and what is wrong with it. Templates reach it as {@code @fields}. */
@Component("fields")
public class Fields {

    /** @param path as in the field's name, e.g. {@code details.years[0].year} */
    public String value(@Nullable JsonNode form, String path) {
        return form == null ? "" : at(form, path).asString("");
    }

    /** How many rows a list has, and an empty one to write on. */
    public int rows(@Nullable JsonNode form, String path) {
        return form == null ? 1 : at(form, path).size() + 1;
    }

    public boolean has(@Nullable JsonNode form, String path, String value) {
        return form != null && at(form, path).valueStream().anyMatch(each -> each.asString("").equals(value));
    }

    /** The name of what has this id, or another word where it is not among them. */
    public String nameOf(JsonNode among, String id, String otherwise) {
        return among.valueStream().filter(each -> each.path("id").asString("").equals(id))
                .map(each -> each.path("name").asString(otherwise)).findFirst().orElse(otherwise);
    }

    /** Null when nothing is wrong with it. */
    public @Nullable String error(@Nullable ApiProblem problem, String path) {
        return problem == null ? null : problem.fields().get(path);
    }

    private static JsonNode at(JsonNode form, String path) {
        return form.at("/" + path.replace("[", "/").replace("]", "").replace('.', '/'));
    }
}
