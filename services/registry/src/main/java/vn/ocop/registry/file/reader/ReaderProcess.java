package vn.ocop.registry.file.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.refusal.Text;

/**
 * Runs a program that reads a file in a process of its own, one at a time, with little memory, little time and none of the
 * service's settings: a few bytes can make any reader of PDF, pictures or workbooks fill its memory or run for ever, and
 * then it is that process that ends, not the service. The next file has a new process.
 */
@Component
public class ReaderProcess {

    /** The number a program ends with for which the file is too much. */
    public static final int OUT_OF_MEMORY = 3;

    /** From this number on a program's end is its own; other ones, but for 0, are the virtual machine's. */
    private static final int FIRST_OWN_EXIT = 10;
    private static final int LAST_OWN_EXIT = 99;
    /** Signals by which a broken program ends: illegal instruction, abort, bus, arithmetic, memory. */
    private static final Set<Integer> CRASHES = Set.of(132, 134, 135, 136, 139);
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final List<String> OPTIONS = List.of("-Xmx192m", "-Xss1m", "-XX:MaxMetaspaceSize=96m",
            "-XX:MaxDirectMemorySize=16m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError", "-XX:-CreateCoredumpOnCrash", "-XX:-UsePerfData",
            "-Djava.awt.headless=true", "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider");

    /** Where the system has it: who waits for an ordinary answer comes before who waits for a file. */
    private static final Path NICE = Path.of("/usr/bin/nice");

    private final Duration patience;
    private final Semaphore oneAtATime = new Semaphore(1, true);

    public ReaderProcess() {
        this(Duration.ofSeconds(20));
    }

    /** @param patience how long a file may take, and how long another waits for its turn */
    ReaderProcess(Duration patience) {
        this.patience = patience;
    }

    /** Work in a folder of its own. */
    public interface Work<T> {
        T in(Path folder) throws IOException;
    }

    /** What is written meanwhile lies in a folder of its own and goes with it, however the work ends. */
    public <T> T inFolder(Work<T> work) {
        try {
            var folder = Files.createTempDirectory("ocop-reader-");
            try {
                return work.in(folder);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Runs the program to its end.
     *
     * @param folder where it may write
     * @return the number it ended with: 0, or a number of its own from 10 to 99
     * @throws Refusal 422 when the file made it fill its memory, run on or crash; 503 when it could not be run, or was
     *     ended from outside
     */
    public int run(Class<?> program, Path folder, List<String> arguments) {
        try {
            if (!oneAtATime.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw away();
            }
            try {
                return ownExit(exit(program, folder, arguments));
            } finally {
                oneAtATime.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw away();
        }
    }

    private int exit(Class<?> program, Path folder, List<String> arguments) throws InterruptedException {
        var command = new ArrayList<String>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "5"));
        }
        command.add(JAVA);
        command.addAll(OPTIONS);
        command.add("-Djava.io.tmpdir=" + folder);
        command.add("-XX:ErrorFile=" + folder.resolve("crash"));
        command.add(program.getName());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process process;
        try {
            process = builder.start();
        } catch (IOException noProcess) {
            throw away();
        }
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) ? process.exitValue() : OUT_OF_MEMORY;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static int ownExit(int exit) {
        if (exit == OUT_OF_MEMORY || CRASHES.contains(exit)) {
            throw Verdict.TOO_COMPLEX.refusal();
        }
        if (exit != 0 && (exit < FIRST_OWN_EXIT || exit > LAST_OWN_EXIT)) {
            throw away();
        }
        return exit;
    }

    private static Refusal away() {
        return new Refusal(Refusal.Kind.UNAVAILABLE, "reader-away",
                new Text("Chưa đọc được tệp lúc này, hãy thử lại sau giây lát.",
                        "The file cannot be read at the moment; try again in a moment."));
    }
}
