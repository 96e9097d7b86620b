package vn.ocop.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The processes of one installation, by name: each in a session of its own, so that it outlives launcher and terminal. */
public final class Processes {
    private static final long LOG_LIMIT = 20 << 20;
    private static final List<String> OWN_SESSION = ownSession();

    private final Path run;
    private final Path logs;
    /** What this launcher started: known without a mark, which a process does not bear before it has become its program. */
    private final Map<String, Running> started = new ConcurrentHashMap<>();

    public Processes(Path run, Path logs) {
        this.run = run;
        this.logs = logs;
    }

    /** The process of this name if it runs and was started here, or bears the mark. */
    public Optional<Running> find(String name, String mark) {
        return Optional.ofNullable(started.get(name)).filter(Running::isAlive).or(() -> findByMark(name, mark));
    }

    /** Whoever started it may have been killed before it wrote the number down: then any process with the mark is it. */
    private Optional<Running> findByMark(String name, String mark) {
        return PidFile.read(pidFile(name)).flatMap(written -> ProcessHandle.of(written.pid())
                .filter(ProcessHandle::isAlive)
                .filter(process -> bears(process, mark))
                .map(process -> new Running(process, written.identity())))
                .or(() -> bearing(mark).findFirst().map(process -> new Running(process, "")));
    }

    /** All processes with an argument that no others have. */
    public static Stream<ProcessHandle> bearing(String mark) {
        return ProcessHandle.allProcesses().filter(process -> bears(process, mark));
    }

    private static boolean bears(ProcessHandle process, String mark) {
        return process.info().arguments().stream().flatMap(Arrays::stream).anyMatch(mark::equals);
    }

    /** Starts a process; its output is appended to its log. */
    public Running start(Launch launch) {
        try {
            Files.createDirectories(run);
            Files.createDirectories(logs);
            Path log = logs.resolve(launch.name() + ".log");
            rotate(log);
            var command = new ArrayList<>(OWN_SESSION);
            command.addAll(launch.command());
            var builder = new ProcessBuilder(command).directory(launch.folder().toFile()).redirectErrorStream(true)
                    .redirectInput(Redirect.from(new File("/dev/null")))
                    .redirectOutput(Redirect.appendTo(log.toFile()));
            builder.environment().keySet().removeIf(variable -> variable.startsWith("OCOP_"));
            builder.environment().putAll(launch.environment());
            var process = builder.start();
            new PidFile(process.pid(), launch.identity()).write(pidFile(launch.name()));
            var running = new Running(process.toHandle(), launch.identity());
            started.put(launch.name(), running);
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not start " + launch.name(), e);
        }
    }

    /** Whether it was started and not forgotten since: if it does not run, it has ended by itself. */
    public boolean isWanted(String name) {
        return Files.exists(pidFile(name));
    }

    public void forget(String name) {
        started.remove(name);
        try {
            Files.deleteIfExists(pidFile(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path pidFile(String name) {
        return run.resolve(name + ".pid");
    }

    private static void rotate(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** {@code setsid} where there is one; it replaces itself by the program, so the process id stays. */
    private static List<String> ownSession() {
        boolean there = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "setsid")));
        return there ? List.of("setsid") : List.of("nohup");
    }
}
