package vn.ocop.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurnTests {
    private static final Duration AT_ONCE = Duration.ZERO;

    @TempDir
    private Path folder;

    @Test
    void isOneThreadsAtATime() throws Exception {
        Path file = folder.resolve("turn");
        try (var _ = Turn.at(file, AT_ONCE).orElseThrow()) {
            assertThat(Turn.at(file, AT_ONCE)).isEmpty();
            assertThat(Turn.at(file, AT_ONCE)).as("asking in vain takes it from nobody").isEmpty();
        }
        Turn.at(file, AT_ONCE).orElseThrow().close();
    }

    @Test
    void goesWithItsProcessHoweverThatEnds() throws Exception {
        Path file = folder.resolve("turn");
        var other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Holder.class.getName(), file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var said = other.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).isEqualTo("held");
            assertThat(Turn.at(file, AT_ONCE)).isEmpty();

            other.destroyForcibly().waitFor();
            Turn.at(file, AT_ONCE).orElseThrow().close();
        }
    }

    /** Another launcher. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws Exception {
            try (var _ = Turn.at(Path.of(arguments[0]), AT_ONCE).orElseThrow()) {
                System.out.println("held");
                new java.util.concurrent.CountDownLatch(1).await();
            }
        }
    }
}
