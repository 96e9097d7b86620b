package vn.ocop.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingsTests {
    @TempDir
    private Path folder;

    @Test
    void areMadeAtTheFirstStartAndUsedAtTheNext() throws IOException {
        var recordings = new Recordings(folder.resolve("run"));
        Path cache = folder.resolve("registry.aot");

        String recording = recordings.arguments("registry", cache, true).getFirst();
        assertThat(recording).startsWith("-XX:AOTCacheOutput=");
        assertThat(recordings.isRecording("registry")).isTrue();
        Files.writeString(Path.of(recording.split("=")[1]), "cache");
        recordings.publish("registry");

        assertThat(recordings.arguments("registry", cache, true)).contains("-XX:AOTCache=" + cache);
        assertThat(recordings.isRecording("registry")).isFalse();
    }

    @Test
    void areNotTriedAgainAfterAKillUntilSomebodyAsks() throws IOException {
        var recordings = new Recordings(folder.resolve("run"));
        Path cache = folder.resolve("registry.aot");
        recordings.arguments("registry", cache, true);

        assertThat(recordings.arguments("registry", cache, true)).isEmpty();
        Recordings.retry(folder);
        assertThat(recordings.arguments("registry", cache, true)).isNotEmpty();
    }
}
