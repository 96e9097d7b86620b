package vn.ocop.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.RequestRejectedException;

class FirewallTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "a b~", "Ô Diên", "\uD83C\uDF3E", "a=b;c"})
    void aHeaderAndAParameterOfLettersPass(String text) {
        assertThat(request(text).getHeader("X")).isEqualTo(text);
        assertThat(request(text).getParameter("q")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u007F", "\u0085", "a\u001Bb", "\uFFFF", "\uD800"})
    void controlsAndWhatIsNoCharacterDoNot(String text) {
        assertThatThrownBy(() -> request(text).getHeader("X")).isInstanceOf(RequestRejectedException.class);
        assertThatThrownBy(() -> request(text).getParameter("q")).isInstanceOf(RequestRejectedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\tb"})
    void linesAreAParametersAndNoHeaders(String text) {
        assertThatThrownBy(() -> request(text).getHeader("X")).isInstanceOf(RequestRejectedException.class);
        assertThat(request(text).getParameter("q")).isEqualTo(text);
    }

    private static jakarta.servlet.http.HttpServletRequest request(String text) {
        var request = new MockHttpServletRequest("GET", "/v1/x");
        request.addHeader("X", text);
        request.addParameter("q", text);
        return Firewall.strict().getFirewalledRequest(request);
    }
}
