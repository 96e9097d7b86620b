package vn.ocop.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTests {
    /** Seconds that no other sleeper on the machine sleeps. */
    private static final String MARK = "300." + ProcessHandle.current().pid();

    @TempDir
    private Path folder;

    private Processes processes;
    private Processes later;
    private Running sleeper;

    @BeforeEach
    void aProcess() {
        processes = new Processes(folder.resolve("run"), folder.resolve("logs"));
        later = new Processes(folder.resolve("run"), folder.resolve("logs"));
        sleeper = processes.start(launch("sleeper", "exec sleep " + MARK));
        awaitSleep();
    }

    @AfterEach
    void stop() {
        sleeper.kill();
    }

    private void awaitSleep() {
        while (later.find("sleeper", MARK).isEmpty()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void areFoundAgainByAnotherLauncher() {
        assertThat(later.find("sleeper", MARK)).hasValueSatisfying(found -> {
            assertThat(found.pid()).isEqualTo(sleeper.pid());
            assertThat(found.identity()).isEqualTo("identity");
        });
    }

    @Test
    void areFoundByTheirLauncherBeforeTheyHaveBecomeTheirProgram() {
        var slow = processes.start(launch("slow", "sleep 300"));
        try {
            assertThat(processes.find("slow", "a mark it does not bear yet")).hasValue(slow);
        } finally {
            slow.kill();
        }
        assertThat(processes.find("slow", "a mark it does not bear yet")).isEmpty();
    }

    @Test
    void areNotTakenForAnotherProgramThatHasTheirNumber() {
        assertThat(later.find("sleeper", "another mark")).isEmpty();
    }

    @Test
    void areGoneWhenKilledThoughTheirFileIsLeft() {
        sleeper.kill();

        assertThat(folder.resolve("run/sleeper.pid")).exists();
        assertThat(processes.find("sleeper", MARK)).isEmpty();
        assertThat(later.find("sleeper", MARK)).isEmpty();
    }

    @Test
    void areFoundByTheirMarkThoughTheirFileIsUnreadableOrWasNeverWritten() throws Exception {
        Files.writeString(folder.resolve("run/sleeper.pid"), "not a number\nidentity\n");
        assertThat(later.find("sleeper", MARK).orElseThrow().pid()).isEqualTo(sleeper.pid());

        Files.delete(folder.resolve("run/sleeper.pid"));
        assertThat(later.find("sleeper", MARK).orElseThrow().pid()).isEqualTo(sleeper.pid());
    }

    @Test
    void endWhenAskedToAndAreKilledWhenTheyDoNot() {
        assertThat(sleeper.stop(false, Duration.ofSeconds(5))).isTrue();
        var stubborn = processes.start(launch("stubborn", "trap '' TERM; echo deaf; while true; do sleep 1; done"));
        while (!read("stubborn").contains("deaf")) {
            Thread.onSpinWait();
        }

        assertThat(stubborn.stop(false, Duration.ofMillis(300))).isFalse();
        assertThat(stubborn.isAlive()).isFalse();
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve("logs").resolve(name + ".log"));
        } catch (java.io.IOException _) {
            return "";
        }
    }

    private Launch launch(String name, String script) {
        return new Launch(name, List.of("sh", "-c", script), Map.of(), folder, "mark", "identity");
    }
}
