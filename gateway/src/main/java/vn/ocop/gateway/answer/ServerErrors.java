package vn.ocop.gateway.answer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.platform.web.Languages;
import vn.ocop.platform.web.Problems;

/** What the server refuses before the gateway sees it, such as a broken request line, is answered like all else. */
public class ServerErrors extends ErrorReportValve {

    /** Why the gateway refused the request, where the server, whose reading of it broke off, has closed the answer. */
    static final String TROUBLE = Trouble.class.getName();

    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class).build();

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var trouble = request.getAttribute(TROUBLE) instanceof Trouble known ? known : Trouble.of(response.getStatus());
        response.setStatus(trouble.status());
        Languages.bind(request);
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "no-store");
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(JSON.writeValueAsString(
                        Problems.answer(trouble.status(), trouble.code(), trouble.detail()).getBody()));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            container.getLogger().debug("Nobody is there to be told", gone);
        }
    }
}
