package vn.ocop.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.local.process.Launch;
import vn.ocop.local.process.Processes;

class RecordingTests {
    @TempDir
    private Path folder;

    @Test
    void givesACacheThatTheNextStartUses() throws Exception {
        Path cache = folder.resolve("registry.aot");
        assertThat(Recording.use(cache)).isEmpty();

        assertThat(recording("echo cache >" + output(cache)).make(processes())).isTrue();
        assertThat(Recording.use(cache)).contains("-XX:AOTCache=" + cache);
    }

    @Test
    void givesNoneWhenTheProgramWritesNone() throws Exception {
        assertThat(recording("true").make(processes())).isFalse();
        assertThat(Recording.use(folder.resolve("registry.aot"))).isEmpty();
    }

    private static String output(Path cache) {
        return Recording.record(cache).getFirst().split("=")[1];
    }

    private Recording recording(String script) {
        String mark = "mark@" + folder;
        var launch = new Launch("recording", List.of("sh", "-c", script, mark), Map.of(), folder, mark, "");
        return new Recording(folder.resolve("registry.aot"), launch);
    }

    private Processes processes() {
        return new Processes(folder.resolve("run"), folder.resolve("logs"));
    }
}
