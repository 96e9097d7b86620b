package vn.ocop.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ReturnToTests {

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/\\evil.example", "https://evil.example", "evil", "", "/a\nb", "/a\\b"})
    void neverLeadsElsewhere(String page) {
        assertThat(ReturnTo.isHere(page)).isFalse();
    }

    @Test
    void leadsBackToThePageThatWasAskedFor() {
        var request = new MockHttpServletRequest("GET", "/officer/producers");
        request.setQueryString("status=new&q=n%E1%BA%BFp");

        assertThat(ReturnTo.signInFor(request))
                .isEqualTo("/sign-in?to=%2Fofficer%2Fproducers%3Fstatus%3Dnew%26q%3Dn%25E1%25BA%25BFp");
    }

    @Test
    void aFormLeadsBackToThePageItStoodOn() {
        var request = new MockHttpServletRequest("POST", "/officer/producers/1/verify");
        request.addHeader("Referer", "http://localhost/officer/producers/1");

        assertThat(ReturnTo.signInFor(request)).isEqualTo("/sign-in?to=%2Fofficer%2Fproducers%2F1");
    }

    @Test
    void butNotToAnotherSite() {
        var request = new MockHttpServletRequest("POST", "/officer/producers/1/verify");
        request.addHeader("Referer", "http://evil.example/officer");

        assertThat(ReturnTo.signInFor(request)).isEqualTo("/sign-in?to=%2F");
    }

    @Test
    void rememberedOnceAndThenForgotten() {
        var request = new MockHttpServletRequest("GET", "/sign-in");
        request.setParameter("to", "/producer");
        ReturnTo.remember(request);

        assertThat(ReturnTo.take(request)).isEqualTo("/producer");
        assertThat(ReturnTo.take(request)).isEqualTo("/");
    }
}
