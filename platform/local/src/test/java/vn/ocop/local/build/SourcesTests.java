package vn.ocop.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTests {
    @TempDir
    private Path root;

    private Path source;

    @BeforeEach
    void aTree() throws IOException {
        write("pom.xml", "<project/>");
        source = write("services/registry/src/main/java/A.java", "class A {}");
    }

    @Test
    void changeWhenASourceChanges() throws IOException {
        String before = fingerprint();
        Files.writeString(source, "class A { }");

        assertThat(fingerprint()).isNotEqualTo(before);
    }

    @Test
    void changeWhenASourceIsRenamedOrRemoved() throws IOException {
        String before = fingerprint();
        Path renamed = Files.move(source, source.resolveSibling("B.java"));
        String after = fingerprint();
        Files.delete(renamed);

        assertThat(after).isNotEqualTo(before);
        assertThat(fingerprint()).isNotEqualTo(before).isNotEqualTo(after);
    }

    @Test
    void areTheSameWhenAFileIsOnlyTouched() throws IOException {
        String before = fingerprint();
        Files.setLastModifiedTime(source, FileTime.from(Instant.EPOCH));

        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void leaveOutWhatDoesNotGoIntoAJar() throws IOException {
        String before = fingerprint();
        write("services/registry/src/test/java/ATests.java", "class ATests {}");
        write("services/registry/target/classes/A.class", "");
        write("docs/note.md", "");

        assertThat(fingerprint()).isEqualTo(before);
    }

    private String fingerprint() throws IOException {
        return new Sources(root).fingerprint();
    }

    private Path write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
