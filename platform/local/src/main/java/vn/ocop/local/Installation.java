package vn.ocop.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ocop.local.archive.Folders;
import vn.ocop.local.part.Built;
import vn.ocop.local.part.Part;
import vn.ocop.local.part.Parts;
import vn.ocop.local.process.Processes;
import vn.ocop.local.process.Running;
import vn.ocop.local.process.Turn;

/**
 * One installation of the whole platform on this machine. Its processes are not this object's: they outlive it, and another
 * object with the same home finds them again. Two installations with different homes and ports stand side by side.
 *
 * <p>The parts' names are {@code postgres}, {@code kafka}, {@code objects}, {@code mail}, {@code keycloak},
 * {@code registry}, {@code certification}, {@code programme}, {@code notifications}, {@code portal} and {@code gateway}.
 */
public final class Installation {
    private final Layout layout;
    private final PortPlan ports;
    private final Processes processes;
    private final Parts parts;
    private final Companions companions;
    private final Progress progress;
    private final boolean trustBuild;
    private volatile @Nullable Startup startup;

    private Installation(Layout layout, PortPlan ports, boolean trustBuild, Progress progress) {
        this.layout = layout;
        this.ports = ports;
        this.progress = progress;
        this.processes = new Processes(layout.run(), layout.logs());
        this.parts = new Parts(layout, ports, new Secrets(layout.secrets()));
        this.companions = new Companions(layout, processes);
        this.trustBuild = trustBuild;
    }

    public static Builder at(Path root) {
        return new Builder(root);
    }

    /**
     * Builds what is stale and starts what does not run, or runs from an older build; returns when everything is ready.
     *
     * @throws UserError if something stands in the way that the user can remove; nothing that this call started is left
     */
    public void up() {
        companions.end();
        try (var _ = Lock.of(layout, "up")) {
            var build = new Build(layout, parts.services(), trustBuild, progress);
            var all = parts.all(build);
            new Preconditions(layout, ports, processes).check(all);
            var starting = new Startup(layout, processes, progress, build, all, new Door(this)::awaitOpen);
            startup = starting;
            starting.run();
        }
    }

    /** Leaves a watcher in the background, and a recorder if there is something to record. */
    void accompany(Map<String, String> environment) {
        companions.start(Companions.WATCHER, environment);
        if (isRecordingWanted()) {
            progress.say("ghi bộ đệm khởi động ở chế độ nền, vài phút",
                    "writing start-up caches in the background, some minutes", "");
            companions.start(Companions.RECORDER, environment);
        }
    }

    private boolean isRecordingWanted() {
        try {
            for (var part : all()) {
                if (part.starting().recording().isPresent()) {
                    return true;
                }
            }
            return false;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The watcher's work, until everything is stopped. */
    void watch() throws Exception {
        try (var turn = Turn.at(layout.run().resolve("watcher.turn"), Duration.ZERO).orElse(null)) {
            if (turn != null) {
                new Watcher(layout, processes, progress, all()).run();
            }
        }
    }

    /** The recorder's work. */
    void record() throws Exception {
        new Recorder(layout, processes, progress).run(all());
    }

    boolean isWatched() {
        return companions.find(Companions.WATCHER).isPresent();
    }

    /** Stops what an interrupted {@link #up} has started so far. */
    public void abort() {
        var running = startup;
        if (running != null) {
            running.abort();
        }
    }

    /** Stops everything, in an order in which nothing misses what it needs; data stay. */
    public void down() {
        companions.end();
        try (var _ = Lock.of(layout, "down")) {
            new Shutdown(processes, progress).run(all());
        }
    }

    /** Stops everything and deletes all data; unpacked programs and builds stay. */
    public void erase() {
        down();
        try (var _ = Lock.of(layout, "up --fresh")) {
            Folders.delete(layout.erased());
            if (Files.exists(layout.data())) {
                Files.move(layout.data(), layout.erased());
            }
            Files.deleteIfExists(layout.secrets());
            Folders.delete(layout.logs());
            Folders.delete(layout.erased());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills a part and its children with SIGKILL, as a crash would; nothing happens when it does not run. */
    public void kill(String name) {
        find(name).ifPresent(Running::kill);
    }

    /** Starts a part that does not run, and returns at once; its build is taken as it is. */
    public void start(String name) {
        if (isRunning(name)) {
            return;
        }
        try {
            var starting = part(name).starting();
            starting.prepare();
            starting.beforeStart();
            processes.start(starting.launch());
        } catch (Exception e) {
            throw new IllegalStateException("Could not start " + name, e);
        }
    }

    /**
     * Waits until a part does its work.
     *
     * @throws IllegalStateException if it has ended, or is not ready after {@code patience}; with its log's last lines
     */
    public void awaitReady(String name, Duration patience) {
        var part = part(name);
        long end = System.nanoTime() + patience.toNanos();
        while (!part.readiness().reached()) {
            if (!isRunning(name) || System.nanoTime() > end) {
                throw new IllegalStateException(name + " is not ready:\n" + Logs.last(layout.log(name), 40));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public boolean isRunning(String name) {
        return find(name).isPresent();
    }

    /** The address of a part that speaks HTTP: {@code http://localhost:8080} for the gateway. */
    public String url(String name) {
        return ports.url(part(name).port());
    }

    public PortPlan ports() {
        return ports;
    }

    Layout layout() {
        return layout;
    }

    /** A part's log file. */
    public Path logs(String name) {
        return layout.log(part(name).name());
    }

    /** The names of all parts, what others need first. */
    public List<String> names() {
        return all().stream().map(Part::name).toList();
    }

    Optional<Running> find(String name) {
        var part = part(name);
        return processes.find(name, part.mark());
    }

    Part part(String name) {
        return all().stream().filter(part -> part.name().equals(name)).findFirst()
                .orElseThrow(() -> new UserError("Không có phần nào tên là %s.".formatted(name),
                        "There is no part named %s.".formatted(name)));
    }

    private List<Part> all() {
        return parts.all(Built.already());
    }

    /** Where an installation stands and what is its own; all but the sources' folder has a usual value. */
    public static final class Builder {
        private final Path root;
        private Path home;
        private @Nullable Path programs;
        private PortPlan ports = PortPlan.withOffset(0);
        private boolean trustBuild;
        private Progress progress = Progress.none();

        private Builder(Path root) {
            this.root = root.toAbsolutePath().normalize();
            this.home = this.root.resolve(".ocop");
        }

        /** Takes home, programs and ports from {@code OCOP_HOME}, {@code OCOP_PROGRAMS} and {@code OCOP_PORT_…}. */
        public Builder environment(Map<String, String> environment) {
            Optional.ofNullable(environment.get("OCOP_HOME")).map(Path::of).ifPresent(this::home);
            Optional.ofNullable(environment.get("OCOP_PROGRAMS")).map(Path::of).ifPresent(this::programs);
            return ports(PortPlan.from(environment));
        }

        /** The folder of the installation's data, logs and state. */
        public Builder home(Path folder) {
            home = folder;
            return this;
        }

        /** The folder of unpacked programs, jars and caches, which installations may share. */
        public Builder programs(Path folder) {
            programs = folder;
            return this;
        }

        public Builder ports(PortPlan plan) {
            ports = plan;
            return this;
        }

        /** Starts the jars that are there without asking whether they are older than the sources. */
        public Builder trustBuild(boolean trust) {
            trustBuild = trust;
            return this;
        }

        public Builder progress(Progress shown) {
            progress = shown;
            return this;
        }

        public Installation build() {
            var folder = programs == null ? home.resolve("programs") : programs;
            return new Installation(new Layout(root, home, folder), ports, trustBuild, progress);
        }
    }
}
