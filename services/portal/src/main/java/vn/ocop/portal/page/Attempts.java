package vn.ocop.portal.page;

import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.portal.api.ApiProblem;

/** Sends a form on; when it is refused the same page comes again, with what was written and what is wrong with it. */
@Component
class Attempts {

    private final JsonMapper json;

    Attempts(JsonMapper json) {
        this.json = json;
    }

    /**
     * @param sent what the visitor wrote
     * @param then where to go when it is done
     * @param again shows the page anew
     */
    String attempt(Model page, Map<String, Object> sent, Runnable step, String then, Supplier<String> again) {
        try {
            step.run();
            return "redirect:" + then;
        } catch (ApiProblem problem) {
            var view = again.get();
            page.addAttribute("problem", problem);
            page.addAttribute("form", json.valueToTree(sent));
            return view;
        }
    }
}
