package vn.ocop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.util.ServletRequestPathUtils;

class FoundHandlersTests {

    private final HandlerMethod found = new HandlerMethod(this, FoundHandlersTests.class.getDeclaredMethods()[0]);
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/nowhere");

    FoundHandlersTests() {
        request.setAttribute(Endpoints.HANDLER, found);
        ServletRequestPathUtils.parseAndCache(request);
    }

    @Test
    void whatWasFoundForTheRequestIsNotSoughtAgain() throws Exception {
        assertThat(new FoundHandlers().getHandlerInternal(request)).isSameAs(found);
    }

    @Test
    void anErrorPageOfTheSameRequestIsSoughtByItself() throws Exception {
        request.setDispatcherType(DispatcherType.ERROR);

        assertThat(new FoundHandlers().getHandlerInternal(request)).isNull();
    }
}
