package vn.ocop.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import vn.ocop.gateway.answer.SecurityHeaders;
import vn.ocop.gateway.relay.Caller;

class AnswerHeadersTests {

    private static final URI SERVICE = URI.create("http://127.0.0.1:8105");

    private final AnswerHeaders answers = new AnswerHeaders(new SecurityHeaders("http://localhost:8081", ""));
    private final HttpHeaders headers = new HttpHeaders();

    @Test
    void whatTheSignedInSeeIsNotKept() {
        headers.setCacheControl("max-age=60");
        answers.tidy(signedIn("/v1/registry/producers"), SERVICE, headers);

        assertThat(headers.getCacheControl()).isEqualTo("no-store");
    }

    @Test
    void whatIsForEveryoneStaysAsTheServiceSaid() {
        headers.setCacheControl("max-age=60");
        answers.tidy(signedIn("/v1/public/rulebooks"), SERVICE, headers);
        assertThat(headers.getCacheControl()).isEqualTo("max-age=60");

        headers.setCacheControl("max-age=60, public");
        answers.tidy(signedIn("/assets/ocop.css"), SERVICE, headers);
        assertThat(headers.getCacheControl()).isEqualTo("max-age=60, public");
    }

    @Test
    void thePublicsAnswersStayAsTheServiceSaid() {
        headers.setCacheControl("max-age=60");
        answers.tidy(new MockHttpServletRequest("GET", "/"), SERVICE, headers);

        assertThat(headers.getCacheControl()).isEqualTo("max-age=60");
    }

    @Test
    void aServicesOwnSecurityHeadersGiveWay() {
        headers.set("X-Frame-Options", "SAMEORIGIN");
        headers.set("content-security-policy", "default-src *");
        headers.set("Server", "Tomcat");
        headers.set("ETag", "\"1\"");
        answers.tidy(new MockHttpServletRequest("GET", "/"), SERVICE, headers);

        assertThat(headers.headerNames()).containsExactly("ETag");
    }

    @Test
    void aServiceLeadsOnWithinThePlatformAndNotToItself() {
        headers.set("Location", "http://127.0.0.1:8105/officer?a=1");
        answers.tidy(new MockHttpServletRequest("POST", "/officer/x"), SERVICE, headers);
        assertThat(headers.getFirst("Location")).isEqualTo("/officer?a=1");

        headers.set("Location", "http://storage.example/photo");
        answers.tidy(new MockHttpServletRequest("POST", "/officer/x"), SERVICE, headers);
        assertThat(headers.getFirst("Location")).isEqualTo("http://storage.example/photo");
    }

    private static MockHttpServletRequest signedIn(String path) {
        var request = new MockHttpServletRequest("GET", path);
        new Caller("token", null).bind(request);
        return request;
    }
}
