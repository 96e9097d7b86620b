package vn.ocop.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.ocop.local.process.Child;

/**
 * PostgreSQL refuses to run as root. A root user's server therefore runs in a user namespace of its own, where it is
 * nobody and yet still reaches its files; {@code unshare} replaces itself by the program, so the process id stays.
 */
final class Unprivileged {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> NAMESPACE = List.of("unshare", "--user");

    private Unprivileged() {}

    static List<String> command(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        var whole = new ArrayList<>(NAMESPACE);
        whole.addAll(command);
        return whole;
    }

    /**
     * Says why PostgreSQL could not be started by this user at all.
     *
     * @throws IllegalStateException if this is root and the machine forbids user namespaces
     */
    static void check() throws InterruptedException {
        try {
            var probe = new ProcessBuilder(command(List.of("true"))).redirectErrorStream(true).start();
            if (Child.await(probe, PATIENCE, "unshare --user true") != 0) {
                throw new IllegalStateException("PostgreSQL does not run as root, and this machine forbids user "
                        + "namespaces (unshare --user): run ./ocop as another user.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
