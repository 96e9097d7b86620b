package vn.ocop.portal.api;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the platform refused, as it said it: the page shows it where the visitor can mend it. */
public class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient JsonNode problem;

    ApiProblem(int status, JsonNode problem) {
        super("status " + status, null, false, false);
        this.status = status;
        this.problem = problem;
    }

    public int status() {
        return status;
    }

    public String title() {
        return problem.path("title").asString("");
    }

    public String detail() {
        return problem.path("detail").asString("");
    }

    /** Messages by field. */
    public Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        problem.path("errors")
                .forEach(error -> fields.put(error.path("field").asString(""), error.path("message").asString("")));
        return fields;
    }
}
