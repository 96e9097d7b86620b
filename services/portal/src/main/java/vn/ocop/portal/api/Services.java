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
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.web.client.ResourceAccessException;

/**
 * The services that pages are made of. The portal stands behind the door as they do and calls them directly, with the
 * visitor's token, which each of them checks.
 */
@ConfigurationProperties("ocop.portal")
public class Services {

    private static final CircuitBreakerConfig BREAKER = CircuitBreakerConfig.custom()
            // a page makes up to eight calls at once: one page alone opens nothing, and one may try whether it is back
            .slidingWindowSize(40)
            .minimumNumberOfCalls(20)
            .failureRateThreshold(50)
            .permittedNumberOfCallsInHalfOpenState(10)
            .recordExceptions(ResourceAccessException.class)
            .build();

    private final Map<String, Service> services;
    private final CircuitBreakerConfig breaker;
    private final Map<String, CircuitBreaker> breakers = new ConcurrentHashMap<>();

    /**
     * One service.
     *
     * @param address where it is
     * @param paths what its calls begin with
     */
    public record Service(URI address, List<String> paths) {}

    @ConstructorBinding
    public Services(Map<String, Service> services) {
        this(services, Duration.ofSeconds(3));
    }

    /** @param leftAlone how long a service that was away is not asked */
    Services(Map<String, Service> services, Duration leftAlone) {
        this.services = Map.copyOf(services);
        this.breaker = CircuitBreakerConfig.from(BREAKER).waitDurationInOpenState(leftAlone).build();
    }

    /** Calls the service whose path it is, given its address; one that was away is left alone for a while. */
    <T> T call(String path, Function<URI, T> call) {
        var service = services.entrySet().stream()
                .filter(each -> each.getValue().paths().stream().anyMatch(path::startsWith)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No service answers " + path));
        Supplier<T> attempt = () -> call.apply(service.getValue().address());
        try {
            return breakers.computeIfAbsent(service.getKey(), name -> CircuitBreaker.of(name, breaker))
                    .executeSupplier(attempt);
        } catch (CallNotPermittedException resting) {
            throw new ResourceAccessException(service.getKey() + " is left alone for a while");
        }
    }
}
