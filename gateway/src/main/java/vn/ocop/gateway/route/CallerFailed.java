package vn.ocop.gateway.route;

import java.util.function.Predicate;

/** What the circuit breakers overlook; named in their settings. */
public class CallerFailed implements Predicate<Throwable> {

    @Override
    public boolean test(Throwable failure) {
        return Failures.isCallers(failure);
    }
}
