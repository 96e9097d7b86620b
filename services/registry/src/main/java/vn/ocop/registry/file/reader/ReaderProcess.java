package vn.ocop.registry.file.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.registry.file.FileReader;
import vn.ocop.registry.file.FileType;

/**
 * Has a file read by {@link ReaderProgram} in a process of its own, one at a time, with little memory, little time and
 * none of the service's settings: a few bytes can make any reader of PDF or pictures fill its memory or run for ever, and
 * then it is that process that ends, not the service.
 */
@Component
class ReaderProcess implements FileReader {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final List<String> OPTIONS = List.of("-Xmx192m", "-Xss1m", "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData", "-Djava.awt.headless=true");

    private final Semaphore oneAtATime = new Semaphore(1, true);

    private interface Work<T> {
        T in(Path folder) throws IOException;
    }

    @Override
    public void check(Path file, FileType type) {
        inFolder(folder -> {
            read(folder, List.of(type.name(), file.toString()));
            return folder;
        });
    }

    @Override
    public List<byte[]> resized(Path picture, FileType type, List<Integer> longSides) {
        return inFolder(folder -> {
            var arguments = new ArrayList<>(List.of(type.name(), picture.toString(), folder.toString()));
            longSides.forEach(side -> arguments.add(side.toString()));
            read(folder, arguments);
            var sizes = new ArrayList<byte[]>();
            for (int side : longSides) {
                sizes.add(Files.readAllBytes(ReaderProgram.result(folder, side)));
            }
            return sizes;
        });
    }

    /** What the process writes lies in a folder of its own and goes with it, however it ends. */
    private static <T> T inFolder(Work<T> work) {
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

    private void read(Path folder, List<String> arguments) throws IOException {
        oneAtATime.acquireUninterruptibly();
        try {
            var verdict = run(folder, arguments);
            if (verdict != Verdict.READABLE) {
                throw new Refusal(Refusal.Kind.UNPROCESSABLE, verdict.code(), verdict.text());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            oneAtATime.release();
        }
    }

    private static Verdict run(Path folder, List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(JAVA));
        command.addAll(OPTIONS);
        command.add("-Djava.io.tmpdir=" + folder);
        command.add(ReaderProgram.class.getName());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        var process = builder.start();
        try {
            return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    ? Verdict.ofExit(process.exitValue()).orElse(Verdict.BROKEN)
                    : Verdict.BROKEN;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
