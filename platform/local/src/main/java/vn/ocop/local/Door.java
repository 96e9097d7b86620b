package vn.ocop.local;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/**
 * Whether what is behind the gateway is reached through it, which is how everybody reaches it: a service can be ready while
 * the gateway still leaves it alone for having been away.
 */
record Door(Installation installation) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int POLL_MILLIS = 300;
    private static final int SERVER_ERRORS = 500;
    /** One address of the portal and of each service. */
    private static final List<String> BEHIND = List.of("/", "/v1/public/rulebooks", "/v1/public/units",
            "/v1/registry/producers?limit=1", "/v1/notifications/messages?limit=1");

    /**
     * Waits until all are.
     *
     * @throws UserError naming the first that is not
     */
    void awaitOpen() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var visitor = new GatewayCalls(installation.url("gateway"), token());
        for (String address : BEHIND) {
            while (!answers(visitor, address)) {
                if (System.nanoTime() > end) {
                    throw UserError.waited(visitor.gateway() + address, PATIENCE);
                }
                Thread.sleep(POLL_MILLIS);
            }
        }
    }

    /** Without one the gateway itself refuses some of the calls; that account may have been changed. */
    private String token() {
        try {
            return GatewayCalls.signIn("operator", installation);
        } catch (UserError refused) {
            return "";
        }
    }

    private static boolean answers(GatewayCalls visitor, String address) {
        try {
            return visitor.status(address) < SERVER_ERRORS;
        } catch (UserError | UncheckedIOException away) {
            return false;
        }
    }
}
