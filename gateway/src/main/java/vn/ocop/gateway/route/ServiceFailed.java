package vn.ocop.gateway.route;

import java.util.function.Predicate;

/** What the circuit breakers count; named in their settings. */
public class ServiceFailed implements Predicate<Throwable> {

    @Override
    public boolean test(Throwable failure) {
        return Failures.isServices(failure);
    }
}
