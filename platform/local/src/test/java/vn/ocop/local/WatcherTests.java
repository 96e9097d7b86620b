package vn.ocop.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.local.part.Part;
import vn.ocop.local.part.Starting;
import vn.ocop.local.process.Launch;
import vn.ocop.local.process.Processes;
import vn.ocop.local.process.Running;

class WatcherTests {
    private static final String SLEEPS = "echo started; sleep 300; true";
    private static final String ENDS = "echo started";

    @TempDir
    private Path folder;

    private Layout layout;
    private Processes processes;

    @BeforeEach
    void aHome() {
        layout = new Layout(folder, folder.resolve("home"), folder.resolve("programs"));
        processes = new Processes(layout.run(), layout.logs());
    }

    @AfterEach
    void stop() {
        processes.find("mail", mark()).ifPresent(Running::kill);
    }

    @Test
    void startsAgainWhatEndedByItself() throws Exception {
        var first = processes.start(launch(SLEEPS));
        first.kill();
        watcher(SLEEPS).look();

        assertThat(processes.find("mail", mark()).orElseThrow().pid()).isNotEqualTo(first.pid());
    }

    @Test
    void leavesAloneWhatRunsAndWhatWasStopped() throws Exception {
        var first = processes.start(launch(SLEEPS));
        watcher(SLEEPS).look();
        assertThat(processes.find("mail", mark())).hasValue(first);

        first.kill();
        processes.forget("mail");
        watcher(SLEEPS).look();
        assertThat(processes.find("mail", mark())).isEmpty();
    }

    @Test
    void endsWithThePlatform() throws Exception {
        watcher(SLEEPS).run();

        assertThat(processes.find("mail", mark())).isEmpty();
    }

    @Test
    void waitsWhileAnotherLauncherIsAtWork() throws Exception {
        processes.start(launch(SLEEPS)).kill();
        try (var _ = Lock.of(layout, "down")) {
            watcher(SLEEPS).look();
        }

        assertThat(processes.find("mail", mark())).isEmpty();
    }

    @Test
    void givesUpWhatEndsAgainAndAgain() throws Exception {
        processes.start(launch(SLEEPS)).kill();
        Files.delete(layout.log("mail"));
        var watcher = watcher(ENDS);
        for (int i = 0; i < Watcher.TRIES + 3; i++) {
            watcher.look();
        }

        assertThat(lines()).hasSize(Watcher.TRIES);
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(layout.log("mail"));
    }

    private Watcher watcher(String script) throws Exception {
        var part = new Part("mail", List.of(Port.MAIL), Set.of(), mark(), () -> script.equals(SLEEPS), new Starting() {
            @Override
            public void prepare() {}

            @Override
            public Launch launch() {
                return WatcherTests.this.launch(script);
            }

            @Override
            public void beforeStart() {}
        });
        return new Watcher(layout, processes, Progress.none(), List.of(part));
    }

    private Launch launch(String script) {
        return new Launch("mail", List.of("sh", "-c", script, mark()), Map.of(), folder, mark(), "identity");
    }

    private String mark() {
        return "mail@" + folder;
    }
}
