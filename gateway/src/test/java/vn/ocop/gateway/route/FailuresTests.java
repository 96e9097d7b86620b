package vn.ocop.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeoutException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.ResourceAccessException;
import vn.ocop.gateway.answer.Trouble;

class FailuresTests {

    @Test
    void aServiceThatCannotBeReachedOrIsTooSlowIsUnavailable() {
        assertThat(Failures.trouble(new ResourceAccessException("", new ConnectException())))
                .isEqualTo(Trouble.UNAVAILABLE);
        assertThat(Failures.trouble(new ResourceAccessException("", new SocketTimeoutException())))
                .isEqualTo(Trouble.UNAVAILABLE);
        assertThat(Failures.trouble(new TimeoutException())).isEqualTo(Trouble.UNAVAILABLE);
    }

    @Test
    void aCallerWhoGoesAwayIsNoSignOfASickService() {
        var gone = new ResourceAccessException("", new ClientAbortException());

        assertThat(Failures.isServices(gone)).isFalse();
        assertThat(Failures.isCallers(gone)).isTrue();
    }

    @Test
    void anErrorOfTheGatewayItselfIsNotHidden() {
        assertThat(Failures.trouble(new IllegalStateException())).isNull();
        assertThat(Failures.isServices(new IllegalStateException())).isFalse();
    }
}
