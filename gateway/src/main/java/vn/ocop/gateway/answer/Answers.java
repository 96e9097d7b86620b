package vn.ocop.gateway.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.platform.web.Languages;
import vn.ocop.platform.web.ProblemWriter;
import vn.ocop.platform.web.Problems;

/** Says what went wrong: to a program in problem details, to a person in a page. */
@Component
public class Answers {

    private final ProblemWriter problems;
    private final TroublePage page = new TroublePage();

    Answers(JsonMapper json) {
        this.problems = new ProblemWriter(json);
    }

    public void refuse(HttpServletRequest request, HttpServletResponse response, Trouble trouble) throws IOException {
        request.setAttribute(ServerErrors.TROUBLE, trouble);
        if (response.isCommitted()) {
            return;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (trouble.retryAfter() != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER,
                    Long.toString(Math.max(1, trouble.retryAfter().plusMillis(999).toSeconds())));
        }
        if (wantsPage(request)) {
            page.write(request, response, trouble);
            return;
        }
        if (trouble.status() == 401) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        Languages.bind(request);
        problems.write(response, Problems.answer(trouble.status(), trouble.code(), trouble.detail()));
    }

    /** The same, where a handler's answer is wanted. */
    public ServerResponse refusal(Trouble trouble) {
        return ServerResponse.status(trouble.status()).build((request, response) -> {
            refuse(request, response, trouble);
            return null;
        });
    }

    /** Whether a person with a browser asks, and for a page, not for data. */
    public static boolean wantsPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html") && !isCall(request);
    }

    /** Whether the address is a service's and not a page's. */
    public static boolean isCall(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/v1/") || path.equals("/v1");
    }
}
