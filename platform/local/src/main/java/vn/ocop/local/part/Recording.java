package vn.ocop.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import vn.ocop.local.process.Child;
import vn.ocop.local.process.Launch;
import vn.ocop.local.process.Processes;
import vn.ocop.local.process.Turn;

/**
 * The making of Java's ahead-of-time cache for a program, with which its next start takes half the time: a run of the
 * program beside the real one, which ends as soon as everything is set up and serves nobody. Java itself refuses a cache
 * that does not fit and starts without.
 *
 * @param cache where it is wanted
 * @param run ends by itself, having written {@link #half}
 */
public record Recording(Path cache, Launch run) {
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    /** Java's arguments that use a cache if it is there. */
    static List<String> use(Path cache) {
        return Files.exists(cache) ? List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off") : List.of();
    }

    /** Java's arguments that record one. */
    static List<String> record(Path cache) {
        return List.of("-XX:AOTCacheOutput=" + half(cache), "-Xlog:aot=off", "-Dspring.context.exit=onRefresh",
                "-Docop.recording=true");
    }

    /** Makes the cache, unless another installation with the same programs is just doing it; returns whether it did. */
    public boolean make(Processes processes) throws IOException, InterruptedException {
        var turn = Turn.at(cache.resolveSibling(cache.getFileName() + ".lock"), Duration.ZERO);
        if (turn.isEmpty()) {
            return false;
        }
        try (var _ = turn.get()) {
            Processes.bearing(run.mark()).forEach(Child::kill);
            Files.deleteIfExists(half(cache));
            boolean whole = processes.start(run).endOrKill(PATIENCE) && Files.exists(half(cache));
            processes.forget(run.name());
            if (whole) {
                Files.move(half(cache), cache, StandardCopyOption.ATOMIC_MOVE);
            }
            return whole;
        }
    }

    private static Path half(Path cache) {
        return cache.resolveSibling(cache.getFileName() + ".half");
    }
}
