package vn.ocop.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class BearerHeaderTests {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"Bearer a.b.c, a.b.c", "bearer a.b.c, a.b.c", "'Bearer  a.b.c ', a.b.c",
            "Bearer, -", "'Bearer ', -", "Basic abc, -", "Bearera.b.c, -"})
    void theTokenStandsBehindItsScheme(String header, @Nullable String token) {
        var request = new MockHttpServletRequest();
        request.addHeader("Authorization", header);

        assertThat(new BearerHeader().resolve(request)).isEqualTo(token);
    }

    @ParameterizedTest
    @CsvSource({"access_token"})
    void aTokenInTheAddressIsNone(String parameter) {
        var request = new MockHttpServletRequest();
        request.addParameter(parameter, "a.b.c");

        assertThat(new BearerHeader().resolve(request)).isNull();
    }
}
