package vn.ocop.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of settings names every variable that a service reads, with the default it has. */
class ConfigurationTests {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(OCOP_[A-Z0-9_]+)(?::([^{}$]*))?");

    @Test
    void everyVariableIsInTheTableWithItsDefault() throws IOException {
        var table = Files.readString(ROOT.resolve("docs/configuration.md"));
        var missing = new TreeSet<String>();
        for (var file : settings()) {
            VARIABLE.matcher(Files.readString(file)).results().forEach(found -> {
                var fallback = found.group(2) == null ? "" : found.group(2).strip();
                boolean listed = table.lines()
                        .anyMatch(line -> line.contains("`" + found.group(1) + "`") && line.contains(fallback));
                if (!listed) {
                    missing.add(found.group(1) + " = " + fallback);
                }
            });
        }
        assertThat(missing).isEmpty();
    }

    private static java.util.List<Path> settings() throws IOException {
        try (Stream<Path> files = Files.find(ROOT, 8, (path, attributes) -> path.toString().endsWith(".yml")
                && path.toString().contains("src/main/resources"))) {
            return files.toList();
        }
    }
}
