package vn.ocop.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseTests {
    @TempDir
    private Path folder;

    private Path root;
    private Path module;
    private Path starter;
    private Path library;

    @BeforeEach
    void aBuild() throws IOException {
        root = Files.createDirectories(folder.resolve("root"));
        module = root.resolve("services/registry");
        starter = jar(root.resolve("platform/starter/target/ocop-starter.jar"), "Starter.class", "1", 1_000);
        library = jar(folder.resolve("repository/spring.jar"), "Spring.class", "1", 1_000);
        jar(module.resolve("target/ocop-registry.jar"), "Registry.class", "1", 1_000);
        Files.writeString(module.resolve("target/classpath"), starter + ":" + library);
    }

    @Test
    void copiesItsOwnJarsAndLeavesLibrariesWhereTheyAre() throws Exception {
        var release = release();

        assertThat(release.classPath()).containsExactly(release.folder().resolve("ocop-registry.jar"),
                release.folder().resolve("ocop-starter.jar"), library);
        assertThat(release.classPath()).allMatch(Files::exists);
    }

    @Test
    void isTheSameForTheSameClassesBuiltAgain() throws Exception {
        String before = release().id();
        jar(module.resolve("target/ocop-registry.jar"), "Registry.class", "1", 900_000);

        assertThat(release().id()).isEqualTo(before);
    }

    @Test
    void isAnotherWhenAClassChangedAlsoInAJarItNeeds() throws Exception {
        String before = release().id();
        jar(starter, "Starter.class", "2", 1_000);

        assertThat(release().id()).isNotEqualTo(before);
    }

    @Test
    void keepsOneFormerReleaseAndForgetsOlderOnes() throws Exception {
        for (String content : new String[]{"1", "2", "3", "4"}) {
            jar(starter, "Starter.class", content, 1_000);
            release();
        }

        try (var kept = Files.list(folder.resolve("releases/ocop-registry"))) {
            assertThat(kept.filter(Files::isDirectory)).hasSize(2);
        }
    }

    @Test
    void takesThePlainJarWhereTheOneInItsPlaceWasRepackaged() throws Exception {
        Path jar = module.resolve("target/ocop-registry.jar");
        Files.move(jar, jar.resolveSibling("ocop-registry.jar.original"));
        jar(jar, "BOOT-INF/", "", 1_000);

        assertThat(Release.plain(jar)).hasFileName("ocop-registry.jar.original");
    }

    private Release release() throws Exception {
        return Release.of(root, module, "ocop-registry", folder.resolve("releases"));
    }

    private static Path jar(Path file, String entry, String content, long time) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file); var zip = new ZipOutputStream(out)) {
            var written = new ZipEntry(entry);
            written.setTime(time);
            zip.putNextEntry(written);
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
