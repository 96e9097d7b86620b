package vn.ocop.local.part;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.ocop.local.Layout;
import vn.ocop.local.build.Digest;
import vn.ocop.local.process.Launch;

/**
 * A program on the launcher's own JDK, tuned for a small machine: serial collector, little heap.
 *
 * @param heap the most the heap may take, in megabytes
 * @param arguments class path, main class and what follows
 */
record JavaProgram(String name, int heap, List<String> arguments, Map<String, String> environment) {
    private static final List<String> TUNING = List.of("-XX:+UseSerialGC", "-Xss512k",
            "-Xms48m", "-XX:NewSize=24m",
            "-XX:MinHeapFreeRatio=20", "-XX:MaxHeapFreeRatio=50", "-XX:ReservedCodeCacheSize=64m",
            "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8");
    static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    static String mark(Layout layout, String name) {
        return "-Docop.part=" + name + "@" + layout.home();
    }

    static List<String> classPath(List<Path> classPath, String main, String... arguments) {
        String joined = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        var all = new ArrayList<>(List.of("-cp", joined, main));
        all.addAll(List.of(arguments));
        return all;
    }

    /** Everything but the mark goes through a file: a class path is longer than some systems' command lines. */
    Launch launch(Layout layout) {
        String mark = mark(layout, name);
        var variables = new TreeMap<>(environment);
        variables.put("MALLOC_ARENA_MAX", "2");
        return new Launch(name, List.of(JAVA, mark, "@" + file(layout)), variables, layout.home(), mark, identity());
    }

    /** Writes the file {@link #launch} names. */
    void writeArguments(Layout layout, List<String> cache) throws IOException {
        var all = new ArrayList<>(TUNING);
        all.add("-Xmx" + heap + "m");
        all.addAll(cache);
        all.addAll(arguments);
        Files.createDirectories(layout.run());
        Files.writeString(file(layout), all.stream().map(JavaProgram::quoted).collect(Collectors.joining("\n")));
    }

    private Path file(Layout layout) {
        return layout.run().resolve(name + ".args");
    }

    /** The cache is no part of it: what runs without one is the same program. */
    String identity() {
        return Digest.of(JAVA, TUNING, heap, arguments, new TreeMap<>(environment));
    }

    /** What an ahead-of-time cache depends on beside the class path. */
    static String cacheKey() {
        return Digest.of(Runtime.version(), JAVA, TUNING);
    }

    private static String quoted(String argument) {
        return "\"" + argument.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
