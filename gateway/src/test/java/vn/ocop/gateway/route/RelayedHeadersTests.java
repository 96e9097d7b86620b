package vn.ocop.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.function.ServerRequest;
import vn.ocop.gateway.relay.Caller;

class RelayedHeadersTests {

    private final RelayedHeaders headers = new RelayedHeaders("ocop-session");
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/v1/registry/producers");

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "Forwarded", "X-Forwarded-User", "x-forwarded-for", "X-CSRF-TOKEN",
            "Ocop-Csrf-Token",
            "Ocop-Internal-Unit", "X-Real-IP", "X-Original-URL", "Expect"})
    void dropsWhatServicesTrust(String name) {
        assertThat(relayed(name, "spoofed").getOrEmpty(name)).doesNotContain("spoofed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"traceparent", "Idempotency-Key", "If-Match", "Accept-Language", "Ocop-Unit", "HX-Request"})
    void passesOnWhatTheCallerMaySay(String name) {
        assertThat(relayed(name, "said").getFirst(name)).isEqualTo("said");
    }

    @Test
    void keepsTheSessionsCookieToItself() {
        assertThat(relayed("Cookie", "ocop-lang=en; ocop-session=secret; other=1").get("Cookie"))
                .isEqualTo(List.of("ocop-lang=en; other=1"));
        assertThat(relayed("Cookie", "ocop-session=secret").containsHeader("Cookie")).isFalse();
    }

    @Test
    void saysWhereTheRequestCameFrom() {
        request.setRemoteAddr("203.0.113.7");
        request.setScheme("https");
        request.setSecure(true);
        request.setServerName("ocop.example");
        request.setServerPort(443);
        var sent = relayed("X-Forwarded-For", "10.0.0.1");

        assertThat(sent.get("X-Forwarded-For")).isEqualTo(List.of("203.0.113.7"));
        assertThat(sent.getFirst("X-Forwarded-Proto")).isEqualTo("https");
        assertThat(sent.getFirst("X-Forwarded-Host")).isEqualTo("ocop.example");
        assertThat(sent.getFirst("X-Forwarded-Port")).isEqualTo("443");
    }

    @Test
    void tellsTheFormTokenToThePortalOnly() {
        new Caller("access", "form").bind(request);

        assertThat(relayed("A", "b").getFirst("Authorization")).isEqualTo("Bearer access");
        assertThat(relayed("A", "b").containsHeader("Ocop-Csrf-Token")).isFalse();
        request.setAttribute(MvcUtils.GATEWAY_ROUTE_ID_ATTR, "portal");
        assertThat(relayed("A", "b").getFirst("Ocop-Csrf-Token")).isEqualTo("form");
    }

    private HttpHeaders relayed(String name, String value) {
        var received = new HttpHeaders();
        received.set(name, value);
        return headers.apply(received, ServerRequest.create(request, List.of()));
    }
}
