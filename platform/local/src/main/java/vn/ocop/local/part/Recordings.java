package vn.ocop.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Java's ahead-of-time caches: recorded while a program runs for the first time, written when it ends by itself, used from
 * the next start on. Java itself refuses a cache that does not fit and starts without. Recording nearly doubles the work of
 * a start, so it is tried once for each build, at the first start, which is slow anyway: whoever is killed before the end
 * starts without a cache.
 *
 * @param run where it is noted which running program is recording which cache
 */
public record Recordings(Path run) {
    private static final String TRIED = ".tried";

    /** Java's arguments that use the cache {@code file}, or record it when there is none. */
    List<String> arguments(String name, Path file, boolean record) throws IOException {
        Files.createDirectories(run);
        Files.deleteIfExists(note(name));
        if (Files.exists(file)) {
            return List.of("-XX:AOTCache=" + file, "-Xlog:aot=off");
        }
        if (!record || Files.exists(tried(file))) {
            return List.of();
        }
        Files.createFile(tried(file));
        Files.writeString(note(name), file.toString());
        return List.of("-XX:AOTCacheOutput=" + half(file), "-Xlog:aot=off");
    }

    /** Whether this running program will write a cache at its end, which takes it some seconds. */
    public boolean isRecording(String name) {
        return Files.exists(note(name));
    }

    /** Takes over what was recorded; to be called only when the program has ended by itself, so that the file is whole. */
    public void publish(String name) throws IOException {
        if (Files.exists(note(name))) {
            Path file = Path.of(Files.readString(note(name)));
            if (Files.exists(half(file))) {
                Files.move(half(file), file, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.delete(note(name));
        }
    }

    /** Lets caches that were not written be recorded once more. */
    public static void retry(Path releases) throws IOException {
        if (Files.exists(releases)) {
            try (var files = Files.walk(releases)) {
                for (Path file : files.filter(each -> each.toString().endsWith(TRIED)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Path tried(Path file) {
        return file.resolveSibling(file.getFileName() + TRIED);
    }

    private Path note(String name) {
        return run.resolve(name + ".recording");
    }

    private static Path half(Path file) {
        return file.resolveSibling(file.getFileName() + ".half");
    }
}
