package vn.ocop.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.gateway.answer.TestAnswers;

class BodyLimitTests {

    private BodyLimit limit = limit(Duration.ofSeconds(60));
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final AtomicReference<@Nullable HttpServletRequest> passed = new AtomicReference<>();

    @Test
    void refusesByTheDeclaredLengthBeforeReading() throws Exception {
        send(request("application/json", 11, true));

        assertThat(response.getStatus()).isEqualTo(413);
        assertThat(passed).hasValue(null);
    }

    @Test
    void otherKindsMayBeLarger() throws Exception {
        send(request("image/png", 20, true));

        assertThat(passed.get()).isNotNull();
    }

    @Test
    void everyKindOfJsonIsJson() throws Exception {
        send(request("Application/Problem+JSON; charset=utf-8", 11, true));

        assertThat(response.getStatus()).isEqualTo(413);
    }

    @Test
    void stopsABodyOfUnknownLengthWhereItBecomesTooLong() throws Exception {
        send(request("image/png", 21, false));

        var body = Objects.requireNonNull(passed.get()).getInputStream();
        assertThatExceptionOfType(BodyTooLarge.class).isThrownBy(body::readAllBytes);
    }

    @Test
    void refusesAFormOfUnknownLengthAtOnce() throws Exception {
        send(request("application/x-www-form-urlencoded", 11, false));

        assertThat(response.getStatus()).isEqualTo(413);
    }

    @Test
    void showsAFormsFieldAndKeepsItsBytes() throws Exception {
        var request = request("application/x-www-form-urlencoded;charset=UTF-8", 0, true);
        request.setContent("b=1&_csrf=%C3%A1".getBytes(StandardCharsets.UTF_8));
        new BodyLimit(limits(DataSize.ofKilobytes(1), DataSize.ofKilobytes(1), Duration.ofSeconds(60)),
                TestAnswers.of(JsonMapper.shared()))
                .doFilter(request, response, (next, ignored) -> passed.set((HttpServletRequest) next));

        var form = Objects.requireNonNull(passed.get());
        assertThat(FormBody.field(form, "_csrf")).hasValue("á");
        assertThat(FormBody.field(form, "c")).isEmpty();
        assertThat(form.getInputStream().readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("b=1&_csrf=%C3%A1");
    }

    @Test
    void nothingIsHeldOfAFormThatNobodySignedInSends() throws Exception {
        var request = request("application/x-www-form-urlencoded", 5, true);
        request.setSession(new MockHttpSession());
        request.setContent("_csrf=1".getBytes(StandardCharsets.UTF_8));
        send(request);

        var body = Objects.requireNonNull(passed.get());
        assertThat(FormBody.field(body, "_csrf")).isEmpty();
        assertThat(body.getInputStream().readAllBytes()).hasSize(7);
    }

    @Test
    void aBodyThatDripsIsGivenUp() throws Exception {
        limit = limit(Duration.ZERO);
        send(request("image/png", 20, true));

        var body = Objects.requireNonNull(passed.get()).getInputStream();
        assertThatExceptionOfType(BodyTooSlow.class).isThrownBy(body::readAllBytes);
    }

    private static BodyLimit limit(Duration time) {
        return new BodyLimit(limits(DataSize.ofBytes(10), DataSize.ofBytes(20), time),
                TestAnswers.of(JsonMapper.shared()));
    }

    private static LimitSettings limits(DataSize small, DataSize any, Duration time) {
        return new LimitSettings(1, 1, 1, small, small, DataSize.ofKilobytes(4), any, time);
    }

    private void send(MockHttpServletRequest request) throws Exception {
        limit.doFilter(request, response, (next, ignored) -> passed.set((HttpServletRequest) next));
    }

    private static MockHttpServletRequest request(String type, int bytes, boolean lengthKnown) {
        var request = new MockHttpServletRequest("POST", "/v1/registry/producers") {
            @Override
            public long getContentLengthLong() {
                return lengthKnown ? super.getContentLengthLong() : -1;
            }
        };
        request.setContentType(type);
        request.setContent(new byte[bytes]);
        if (!lengthKnown) {
            request.addHeader("Transfer-Encoding", "chunked");
        }
        var session = new MockHttpSession();
        session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, "signed in");
        request.setSession(session);
        return request;
    }
}
