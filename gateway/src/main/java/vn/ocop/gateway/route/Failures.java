package vn.ocop.gateway.route;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import vn.ocop.gateway.answer.Trouble;
import vn.ocop.gateway.limit.BodyTooLarge;
import vn.ocop.gateway.limit.BodyTooSlow;

/** Whose fault it was that a request could not be passed on. */
final class Failures {

    private Failures() {}

    /** The caller sent too much, or went away while sending: no sign of a sick service. */
    static boolean isCallers(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof BodyTooLarge || cause instanceof ClientAbortException
                        || cause instanceof BodyTooSlow);
    }

    private static boolean isSlowness(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof BodyTooSlow || cause instanceof SocketTimeoutException);
    }

    /** The service could not be reached, or did not answer in time. */
    static boolean isServices(Throwable failure) {
        return !isCallers(failure)
                && causes(failure).anyMatch(cause -> cause instanceof IOException || cause instanceof TimeoutException);
    }

    /** What to tell the caller; null if the failure is the gateway's own. */
    static @Nullable Trouble trouble(Throwable failure) {
        if (isCallers(failure)) {
            return causes(failure).anyMatch(BodyTooLarge.class::isInstance)
                    ? Trouble.TOO_LARGE
                    : isSlowness(failure) ? Trouble.TOO_SLOW : Trouble.INVALID;
        }
        return failure instanceof CallNotPermittedException || isServices(failure) ? Trouble.UNAVAILABLE : null;
    }

    /** The kind of the innermost failure; never its message, which may quote what was sent. */
    static String reason(Throwable failure) {
        return causes(failure).reduce((outer, inner) -> inner).orElse(failure).getClass().getSimpleName();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20);
    }
}
