package vn.ocop.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTests {
    @TempDir
    private Path folder;

    @Test
    void areMadeUpOnceAndThenRemembered() {
        Path file = folder.resolve("secrets.properties");
        String first = new Secrets(file).of("client.web");

        assertThat(first).hasSize(40);
        assertThat(new Secrets(file).of("client.web")).isEqualTo(first);
        assertThat(new Secrets(file).of("client.directory")).isNotEqualTo(first);
    }

    @Test
    void areReadByTheirOwnerOnly() throws Exception {
        Path file = folder.resolve("secrets.properties");
        new Secrets(file).database("registry");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }
}
