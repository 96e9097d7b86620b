package vn.ocop.contracts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A producer (chủ thể OCOP) as other services may know it.
 *
 * @param account the account that acts for the producer: an opaque id, never a name; null while nobody has claimed what an
 *     officer recorded
 * @param type organisation type, e.g. {@code COOPERATIVE}
 * @param status {@code REGISTERED}, {@code RETURNED}, {@code VERIFIED}, {@code SUSPENDED} or {@code CLOSED}; only a verified
 *     producer may begin anything new, and a closed one stays closed
 */
public record ProducerFact(UUID producerId, @Nullable UUID account, String unit, String type, String name,
        String status) {}
