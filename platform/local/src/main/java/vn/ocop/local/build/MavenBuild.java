package vn.ocop.local.build;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ocop.local.Progress;
import vn.ocop.local.UserError;
import vn.ocop.local.process.Child;
import vn.ocop.local.process.Processes;
import vn.ocop.local.process.Turn;

/** Maven, run as a child on the launcher's own JDK; builds the services' jars when the sources have changed. */
public final class MavenBuild {
    private static final String OPTIONS = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx768m "
            + "--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow";
    /** The longest a build may take, with all it fetches over a slow line. */
    public static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);
    private static final int DOWNLOADS_A_LINE = 50;
    private static final int LAST_LINES = 40;

    private final Path root;
    private final List<Module> modules;
    private final Path log;
    private final Progress progress;
    private volatile @Nullable Process maven;

    public MavenBuild(Path root, List<Module> modules, Path log, Progress progress) {
        this.root = root;
        this.modules = modules;
        this.log = log;
        this.progress = progress;
    }

    /** Whether the jars are missing or older than the sources. */
    public boolean isStale() throws IOException {
        return !new Stamp(root, modules).matches(new Sources(root).fingerprint());
    }

    /**
     * Builds the modules and what they need; tests and checks of form are {@code ./ocop test}'s matter.
     *
     * @throws UserError with Maven's last words, if the build fails
     */
    public void run() throws IOException, InterruptedException {
        try (var _ = Turn.at(root.resolve(".ocop/build.lock"), PATIENCE)
                .orElseThrow(() -> UserError.waited("Maven (" + root + ")", PATIENCE))) {
            // its launcher was killed: whoever lives has the turn
            Processes.bearing(mark()).forEach(Child::kill);
            build();
        }
    }

    private void build() throws IOException, InterruptedException {
        String fingerprint = new Sources(root).fingerprint();
        Files.createDirectories(log.getParent());
        var process = new ProcessBuilder(command()).directory(root.toFile()).redirectErrorStream(true)
                .redirectInput(new File("/dev/null"));
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        process.environment().merge("MAVEN_OPTS", OPTIONS, (own, ours) -> ours + " " + own);
        var started = process.start();
        maven = started;
        var following = Thread.ofPlatform().daemon().start(() -> follow(started.inputReader(StandardCharsets.UTF_8)));
        int status = Child.await(started, PATIENCE, "Maven, " + log);
        following.join(LAST_WORDS);
        if (status != 0) {
            throw failed();
        }
        new Stamp(root, modules).set(fingerprint);
    }

    /** Ends a running build; {@link #run} then fails. */
    public void abort() {
        var running = maven;
        if (running != null) {
            Child.kill(running.toHandle());
        }
    }

    private List<String> command() {
        String wanted = modules.stream().map(module -> root.relativize(module.folder()).toString())
                .collect(Collectors.joining(","));
        var command = new ArrayList<>(List.of(System.getenv().getOrDefault("OCOP_MAVEN", "mvn"), "--batch-mode",
                "--threads", "2", "-Dmaven.artifact.threads=16", "--projects", wanted, "--also-make", "package",
                "-Punchecked", mark()));
        return command;
    }

    private String mark() {
        return "-Docop.build=" + root;
    }

    private void follow(BufferedReader output) {
        int downloads = 0;
        try (var copy = Files.newBufferedWriter(log)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                copy.write(line);
                copy.newLine();
                if (line.contains("Downloaded from") && downloads++ % DOWNLOADS_A_LINE == 0) {
                    progress.say("đang tải thư viện", "fetching libraries", "(" + downloads + ")");
                } else if (line.startsWith("[INFO] Building OCOP")) {
                    progress.say("đang dựng", "building",
                            line.substring("[INFO] Building ".length()).split(" {2,}|:| 1\\.")[0]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UserError failed() throws IOException {
        var lines = Files.readAllLines(log);
        progress.print(lines.stream().filter(line -> line.startsWith("[ERROR]")).limit(LAST_LINES)
                .collect(Collectors.joining("\n")));
        return new UserError("Không dựng được chương trình, xem %s.".formatted(log),
                "The build failed; see %s.".formatted(log));
    }
}
