package vn.ocop.gateway.answer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class AnswersTests {

    private final Answers answers = new Answers(JsonMapper.shared());
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aProgramGetsAProblemInVietnamese() throws Exception {
        answers.refuse(new MockHttpServletRequest("GET", "/v1/registry/producers"), response, Trouble.NOT_SIGNED_IN);

        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(body()).contains("Hãy đăng nhập", "urn:ocop:problem:not-signed-in");
        assertThat(response.getHeader("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void orInEnglishIfItAsksForIt() throws Exception {
        var request = new MockHttpServletRequest("GET", "/v1/registry/producers");
        request.addHeader("Accept-Language", "en-GB,en;q=0.8");
        request.addPreferredLocale(Locale.UK);
        answers.refuse(request, response, Trouble.NOT_SIGNED_IN);

        assertThat(body()).contains("Sign in to go on.");
    }

    @Test
    void aPersonGetsAPageInVietnameseWhateverTheBrowserPrefers() throws Exception {
        var request = page();
        request.addHeader("Accept-Language", "en-US");
        answers.refuse(request, response, Trouble.UNAVAILABLE);

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(body()).contains("<html lang=\"vi\">", "Hệ thống tạm gián đoạn");
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
    }

    @Test
    void unlessTheyChoseEnglish() throws Exception {
        var request = page();
        request.setCookies(new Cookie("ocop-lang", "en"));
        answers.refuse(request, response, Trouble.UNAVAILABLE);

        assertThat(body()).contains("<html lang=\"en\">", "Temporarily unavailable");
    }

    @Test
    void theWaitIsToldInWholeSeconds() throws Exception {
        answers.refuse(page(), response, Trouble.tooMany(Duration.ofMillis(1_001)));

        assertThat(response.getHeader("Retry-After")).isEqualTo("2");
    }

    private static MockHttpServletRequest page() {
        var request = new MockHttpServletRequest("GET", "/producer");
        request.addHeader("Accept", "text/html,application/xhtml+xml");
        return request;
    }

    private String body() {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
