package vn.ocop.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import vn.ocop.local.process.Child;

/** The one signal Java cannot send. */
public final class Signals {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Signals() {}

    /** SIGINT: PostgreSQL then ends its clients' sessions and stops, where it would wait for them on SIGTERM. */
    public static void interrupt(long pid) {
        try {
            var kill = new ProcessBuilder("sh", "-c", "kill -INT " + pid).redirectErrorStream(true).start();
            Child.await(kill, PATIENCE, "kill -INT " + pid);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
