package vn.ocop.local.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.ocop.local.archive.Folders;
import vn.ocop.local.process.Child;
import vn.ocop.local.process.Processes;

/**
 * One data folder of PostgreSQL 18 and how it is set up and started.
 *
 * <p>The cluster's locale is the built-in {@code C.UTF-8}: text compares by code point, so no index depends on the
 * version of an ICU or C library, while upper and lower case know every Vietnamese letter. ICU is there for what people
 * read: sort by {@code COLLATE "vi-x-icu"}.
 *
 * @param data the data folder; need not exist yet
 */
public record PostgresCluster(Path data, PostgresPrograms programs) {
    /** The superuser; its password is given to {@link #initialise}. */
    public static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Creates the data folder unless it is there; a folder that was left half made is made anew. */
    public void initialise(String superuserPassword) throws IOException, InterruptedException {
        Path done = data.resolve("PG_VERSION");
        Path half = data.resolveSibling(data.getFileName() + ".half");
        if (Files.exists(done)) {
            return;
        }
        Unprivileged.check();
        Processes.bearing(half.toString()).forEach(Child::kill);
        Folders.delete(half);
        Files.createDirectories(data.getParent());
        Path password = Files.writeString(data.resolveSibling("password"), superuserPassword);
        try {
            initdb(half, password);
        } finally {
            Files.delete(password);
        }
        Folders.delete(data);
        Files.move(half, data);
    }

    private void initdb(Path folder, Path password) throws IOException, InterruptedException {
        var command = Unprivileged.command(List.of(programs.program("initdb").toString(), "--pgdata", folder.toString(),
                "--username", SUPERUSER, "--pwfile", password.toString(), "--auth", "scram-sha-256", "--encoding",
                "UTF8",
                "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--locale", "C", "--no-sync"));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        if (Child.await(process, PATIENCE, "PostgreSQL (initdb)") != 0) {
            throw new IOException("PostgreSQL could not create its data folder: "
                    + new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /**
     * The command that becomes the server process itself, listening on the loopback address only.
     *
     * @param durable whether a commit is on the disk when it is acknowledged; tests do without
     */
    public List<String> command(int port, boolean durable) {
        var command = new ArrayList<>(List.of(programs.program("postgres").toString(), "-D", data.toString(), "-p",
                Integer.toString(port)));
        var settings = new ArrayList<>(List.of("listen_addresses=127.0.0.1", "unix_socket_directories=",
                "max_connections=200", "shared_buffers=32MB", "jit=off", "timezone=UTC", "log_timezone=UTC",
                "log_min_messages=warning", "max_wal_size=512MB"));
        if (!durable) {
            settings.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
        }
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        return Unprivileged.command(command);
    }

    /**
     * Makes a data folder startable whose server was killed: backends that outlived it hold its shared memory and are
     * killed, and its {@code postmaster.pid} goes, whose number may by now be another program's. Call it only when the
     * server itself is known not to run.
     */
    public void clearAfterKill() throws IOException, InterruptedException {
        for (var orphan : orphans()) {
            orphan.destroyForcibly();
            for (int i = 0; i < 50 && orphan.isAlive(); i++) {
                Thread.sleep(20);
            }
        }
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    /** PostgreSQL's processes work in their data folder, which no other program does. */
    private List<ProcessHandle> orphans() {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(this::worksHere).toList();
        }
    }

    private boolean worksHere(ProcessHandle process) {
        try {
            Path folder = Path.of("/proc", Long.toString(process.pid()), "cwd").toRealPath();
            return folder.equals(data.toRealPath());
        } catch (IOException | SecurityException _) {
            return false;
        }
    }
}
