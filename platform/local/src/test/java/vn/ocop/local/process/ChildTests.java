package vn.ocop.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.ocop.local.UserError;

class ChildTests {
    @Test
    void isKilledWithAllItStartedWhenItsTimeIsOver() throws Exception {
        var child = shell("sleep 300 & echo started; wait");
        child.inputReader().readLine();
        var grandchild = child.descendants().findFirst().orElseThrow();

        assertThatThrownBy(() -> Child.await(child, Duration.ofMillis(50), "the sleeper")).isInstanceOf(UserError.class)
                .hasMessageContaining("the sleeper");
        child.waitFor();
        grandchild.onExit().join();
    }

    @Test
    void isKilledWhenWhoeverWaitsForItIsInterrupted() throws Exception {
        var child = shell("exec sleep 300");
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> Child.await(child, Duration.ofMinutes(1), "the sleeper"))
                .isInstanceOf(InterruptedException.class);
        assertThat(child.waitFor()).isNotZero();
    }

    @Test
    void tellsHowItEnded() throws Exception {
        assertThat(Child.await(shell("exit 3"), Duration.ofMinutes(1), "three")).isEqualTo(3);
    }

    private static Process shell(String script) throws IOException {
        return new ProcessBuilder("sh", "-c", script).redirectErrorStream(true).start();
    }
}
