package vn.ocop.local.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * Remembers from which sources the jars in {@code target} were built, and how those jars looked, so that a jar that was
 * deleted or built by someone else since is not taken for it.
 *
 * @param modules the folders of the modules with their artifacts' names
 */
record Stamp(Path root, List<Module> modules) {

    boolean matches(String fingerprint) throws IOException {
        try {
            return Files.readString(file()).equals(text(fingerprint)) && librariesAreThere();
        } catch (NoSuchFileException _) {
            return false;
        }
    }

    void set(String fingerprint) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), text(fingerprint));
    }

    private String text(String fingerprint) throws IOException {
        var text = new StringBuilder(fingerprint);
        for (var module : modules) {
            Path jar = module.jar();
            text.append('\n').append(Files.size(jar)).append(' ').append(Files.getLastModifiedTime(jar).toMillis());
        }
        return text.toString();
    }

    private boolean librariesAreThere() throws IOException {
        for (var module : modules) {
            if (!Release.classPathFile(module.folder()).stream().allMatch(Files::exists)) {
                return false;
            }
        }
        return true;
    }

    private Path file() {
        return root.resolve("target").resolve("ocop-built");
    }
}
