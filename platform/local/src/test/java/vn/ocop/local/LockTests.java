package vn.ocop.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTests {
    @TempDir
    private Path folder;

    @Test
    void saysWhoHasItAndSinceWhen() {
        var layout = new Layout(folder, folder, folder);
        try (var _ = Lock.of(layout, "up")) {
            assertThatThrownBy(() -> Lock.of(layout, "down")).isInstanceOf(UserError.class)
                    .hasMessageContaining("./ocop up, pid " + ProcessHandle.current().pid())
                    .hasMessageContaining("/" + java.time.Year.now());
        }
        assertThatCode(() -> Lock.of(layout, "down").close()).doesNotThrowAnyException();
    }
}
