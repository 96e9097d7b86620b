package vn.ocop.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A real PostgreSQL 18 that lives as long as this object: for tests, and for whoever needs a server for a while. It
 * runs as root or not.
 */
public final class PostgresServer implements AutoCloseable {
    private static final String PASSWORD = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final PostgresAccess access;

    private PostgresServer(Process process, PostgresAccess access) {
        this.process = process;
        this.access = access;
    }

    /**
     * Starts a server whose commits are on the disk when they return.
     *
     * @param data its data folder, created if it is not there
     * @param binaries the folder PostgreSQL's programs are unpacked below, once
     * @param port its port on the loopback address; 0 for any that is free
     * @throws IllegalStateException if it does not come up; the message holds its last words
     */
    public static PostgresServer start(Path data, Path binaries, int port) {
        return start(data, binaries, port, true);
    }

    /** Like {@link #start(Path, Path, int)}, but quicker and without any promise after a power cut: for tests. */
    public static PostgresServer startWithoutFsync(Path data, Path binaries, int port) {
        return start(data, binaries, port, false);
    }

    private static PostgresServer start(Path data, Path binaries, int port, boolean durable) {
        try {
            var cluster = new PostgresCluster(data.toAbsolutePath(), PostgresPrograms.in(binaries.toAbsolutePath()));
            cluster.initialise(PASSWORD);
            cluster.clearAfterKill();
            var access = new PostgresAccess(FreePorts.orAny(port), PASSWORD);
            var log = data.resolveSibling(data.getFileName() + ".log").toFile();
            var process = new ProcessBuilder(cluster.command(access.port(), durable)).redirectErrorStream(true)
                    .redirectOutput(log).start();
            var server = new PostgresServer(process, access);
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            server.awaitReady();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void awaitReady() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!access.answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IllegalStateException("PostgreSQL did not start on port " + access.port());
            }
            Thread.sleep(50);
        }
    }

    public int port() {
        return access.port();
    }

    /** The JDBC address of a database, without user and password. */
    public String jdbcUrl(String database) {
        return access.jdbcUrl(database);
    }

    /**
     * Creates the database {@code service} with the roles {@code _owner}, {@code _app} and {@code _relay} and the usual
     * extensions, or what of it is missing; all three roles get this password.
     */
    public void createServiceDatabase(String service, String password) {
        try {
            access.createServiceDatabase(service, ServicePasswords.same(password));
        } catch (SQLException e) {
            throw new IllegalStateException("Could not create the database " + service, e);
        }
    }

    /** Kills the server as a power cut would, leaving its data folder as it is. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void close() {
        Signals.interrupt(process.pid());
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException _) {
            kill();
            Thread.currentThread().interrupt();
        }
    }
}
