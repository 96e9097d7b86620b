package vn.ocop.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PublicAnswersTests {

    private static final String CERTIFICATE = "/v1/public/certificates/01-09817-07-2026";
    private static final String PAGE = "text/html;charset=UTF-8";

    private final AtomicLong now = new AtomicLong();
    private final PublicAnswers answers = new PublicAnswers(now::get);
    private int asked;

    private final FilterChain portal = answering(PAGE, answer -> answer.setHeader("Content-Security-Policy", "self"));
    private final FilterChain certification = answering("application/json", answer -> answer.setHeader("ETag", "1"));

    private FilterChain answering(String type, Consumer<HttpServletResponse> more) {
        return (request, response) -> {
            asked++;
            var answer = (HttpServletResponse) response;
            answer.setContentType(type);
            more.accept(answer);
            answer.getOutputStream().write(("answer " + asked).getBytes(StandardCharsets.UTF_8));
        };
    }

    private MockHttpServletResponse ask(String path, FilterChain service,
            Consumer<MockHttpServletRequest> more) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        more.accept(request);
        var response = new MockHttpServletResponse();
        answers.doFilter(request, response, service);
        return response;
    }

    private MockHttpServletResponse ask(String path, FilterChain service) throws Exception {
        return ask(path, service, request -> {});
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/p/01-09817-07-2026"})
    void aStrangersPageIsMadeOnceASecondWithAllItsHeaders(String path) throws Exception {
        ask(path, portal);
        now.addAndGet(Duration.ofMillis(999).toNanos());
        var again = ask(path, portal);
        assertThat(asked).isEqualTo(1);
        assertThat(again.getContentAsString()).isEqualTo("answer 1");
        assertThat(again.getHeaders("Content-Security-Policy")).containsExactly("self");

        now.addAndGet(Duration.ofMillis(2).toNanos());
        assertThat(ask(path, portal).getContentAsString()).isEqualTo("answer 2");
    }

    @Test
    void whoHasACookieATokenOrAQuestionGetsAPageOfTheirOwn() throws Exception {
        ask("/", portal);

        ask("/", portal, request -> request.addHeader("Cookie", "ocop-lang=en"));
        ask("/", portal, request -> request.addHeader("Authorization", "Bearer x"));
        ask("/", portal, request -> request.setQueryString("lang=en"));
        ask("/", portal, request -> request.setMethod("POST"));

        assertThat(asked).isEqualTo(5);
    }

    @Test
    void otherPagesAreNotKept() throws Exception {
        ask("/producer", portal);
        ask("/producer", portal);

        assertThat(asked).isEqualTo(2);
    }

    @Test
    void whatSetsACookieIsNotKept() throws Exception {
        var greeting = answering(PAGE, answer -> answer.setHeader("Set-Cookie", "session=1"));
        ask("/", greeting);
        ask("/", greeting);

        assertThat(asked).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"/, text/html;charset=US-ASCII", "/, application/json", CERTIFICATE + ", application/x+json",
            CERTIFICATE + ", application/json;charset=UTF-16"})
    void whatOneCallerAskedForInAnUnusualTypeIsNotForTheOthers(String path, String type) throws Exception {
        var unusual = answering(type, answer -> answer.setHeader("ETag", "1"));
        ask(path, unusual);
        ask(path, unusual);

        assertThat(asked).isEqualTo(2);
    }

    @Test
    void aCertificateThatACallerHasSeenIsNotSentAgain() throws Exception {
        ask(CERTIFICATE, certification, request -> request.addHeader("If-None-Match", "1"));
        var again = ask(CERTIFICATE, certification, request -> request.addHeader("If-None-Match", "1"));
        var other = ask(CERTIFICATE, certification, request -> request.addHeader("If-None-Match", "0"));

        assertThat(asked).isEqualTo(1);
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
        assertThat(other.getContentAsString()).isEqualTo("answer 1");
    }

    @Test
    void aCertificateWithoutATagIsNotKept() throws Exception {
        var untagged = answering("application/json", answer -> {});
        ask(CERTIFICATE, untagged);
        ask(CERTIFICATE, untagged);

        assertThat(asked).isEqualTo(2);
    }
}
