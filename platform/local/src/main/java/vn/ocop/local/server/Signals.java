package vn.ocop.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The one signal Java cannot send. */
public final class Signals {
    private Signals() {}

    /** SIGINT: PostgreSQL then ends its clients' sessions and stops, where it would wait for them on SIGTERM. */
    public static void interrupt(long pid) {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + pid).redirectErrorStream(true).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
