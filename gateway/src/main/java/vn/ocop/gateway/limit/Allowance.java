package vn.ocop.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;

/** A token bucket for each caller, forgotten once it is full again, so that callers who come once leave nothing behind. */
class Allowance {

    private static final int CALLERS = 200_000;

    private final LoadingCache<String, Bucket> buckets;

    /**
     * @param burst what may be asked at once
     * @param refill what comes back in each period
     */
    Allowance(long burst, long refill, Duration period) {
        var bandwidth = Bandwidth.builder().capacity(burst).refillGreedy(refill, period).build();
        var full = Duration.ofNanos(period.toNanos() / refill * burst).plusSeconds(1);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(CALLERS)
                .expireAfterAccess(full)
                .build(caller -> Bucket.builder().addLimit(bandwidth).build());
    }

    /** Takes one. If there is none, says how long until there is. */
    Optional<Duration> take(String caller) {
        var probe = buckets.get(caller).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}
