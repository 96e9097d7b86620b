package vn.ocop.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Linux says of memory; elsewhere the answers are empty. */
public final class Memory {
    private static final Pattern KILOBYTES = Pattern.compile(":\\s+(\\d+) kB");

    private Memory() {}

    /** What programs could still take, in megabytes. */
    public static OptionalLong available() {
        return kilobytes(Path.of("/proc/meminfo"), "MemAvailable").map(kb -> OptionalLong.of(kb / 1024))
                .orElse(OptionalLong.empty());
    }

    /** The proportional share (PSS) of these processes, in megabytes: shared pages count once between all. */
    public static OptionalLong proportional(Stream<ProcessHandle> processes) {
        var shares = processes
                .map(process -> kilobytes(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"), "Pss"))
                .flatMap(Optional::stream).toList();
        return shares.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(shares.stream().mapToLong(Long::longValue).sum() / 1024);
    }

    private static Optional<Long> kilobytes(Path file, String key) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(key + ":")).findFirst().map(KILOBYTES::matcher)
                    .filter(matcher -> matcher.find()).map(matcher -> Long.parseLong(matcher.group(1)));
        } catch (IOException | java.io.UncheckedIOException _) {
            return Optional.empty();
        }
    }
}
