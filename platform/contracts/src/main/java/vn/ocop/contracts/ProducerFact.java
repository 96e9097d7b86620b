package vn.ocop.contracts;

import java.util.UUID;

/**
 * A producer (chủ thể OCOP) as other services may know it.
 *
 * @param account the account that acts for the producer: an opaque id, never a name
 * @param type organisation type, e.g. {@code COOPERATIVE}
 * @param status {@code REGISTERED} or {@code VERIFIED}
 */
public record ProducerFact(UUID producerId, UUID account, String unit, String type, String name, String status) {}
