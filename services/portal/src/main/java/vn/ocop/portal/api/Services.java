package vn.ocop.portal.api;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.web.client.ResourceAccessException;

/**
 * The services that pages are made of. The portal stands behind the door as they do and calls them directly, with the
 * visitor's token, which each of them checks.
 */
@ConfigurationProperties("ocop.portal")
public class Services {

    private static final CircuitBreakerConfig BREAKER = CircuitBreakerConfig.custom()
            .slidingWindowSize(20)
            .minimumNumberOfCalls(10)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofSeconds(3))
            .permittedNumberOfCallsInHalfOpenState(3)
            .recordExceptions(ResourceAccessException.class)
            .build();

    private final Map<String, Service> services;
    private final Map<String, CircuitBreaker> breakers = new ConcurrentHashMap<>();

    /**
     * One service.
     *
     * @param address where it is
     * @param paths what its calls begin with
     */
    public record Service(URI address, List<String> paths) {}

    public Services(Map<String, Service> services) {
        this.services = Map.copyOf(services);
    }

    /** Calls the service whose path it is, given its address; one that was away is left alone for a while. */
    <T> T call(String path, Function<URI, T> call) {
        var service = services.entrySet().stream()
                .filter(each -> each.getValue().paths().stream().anyMatch(path::startsWith)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No service answers " + path));
        Supplier<T> attempt = () -> call.apply(service.getValue().address());
        try {
            return breakers.computeIfAbsent(service.getKey(), name -> CircuitBreaker.of(name, BREAKER))
                    .executeSupplier(attempt);
        } catch (CallNotPermittedException resting) {
            throw new ResourceAccessException(service.getKey() + " is left alone for a while");
        }
    }
}
