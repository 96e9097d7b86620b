package vn.ocop.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.local.part.Part;
import vn.ocop.local.part.Starting;
import vn.ocop.local.process.Launch;
import vn.ocop.local.process.Processes;

class ShutdownTests {
    @TempDir
    private Path folder;

    @Test
    void takesSecondsAlsoWithAPartThatDoesNotListen() throws Exception {
        var processes = new Processes(folder.resolve("run"), folder.resolve("logs"));
        var deaf = new Launch("mail", List.of("sh", "-c", "trap '' TERM; echo deaf; while true; do sleep 1; done"),
                Map.of(), folder, "mark", "identity");
        processes.start(deaf);
        while (!Files.readString(folder.resolve("logs/mail.log")).contains("deaf")) {
            Thread.onSpinWait();
        }
        long from = System.nanoTime();
        new Shutdown(processes, Progress.none()).run(List.of(part(deaf)));

        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(15));
        assertThat(processes.find("mail", "mark")).isEmpty();
        assertThat(processes.isWanted("mail")).isFalse();
    }

    private static Part part(Launch launch) {
        return new Part("mail", List.of(Port.MAIL), Set.of(), "mark", () -> true, new Starting() {
            @Override
            public void prepare() {}

            @Override
            public Launch launch() {
                return launch;
            }

            @Override
            public void beforeStart() {}
        });
    }
}
