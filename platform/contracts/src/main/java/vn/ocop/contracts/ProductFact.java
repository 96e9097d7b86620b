package vn.ocop.contracts;

import java.util.UUID;

/**
 * A product as other services may know it.
 *
 * @param account the producer's account
 * @param set code of its criteria set, {@code 01} … {@code 26}
 */
public record ProductFact(UUID productId, UUID producerId, UUID account, String unit, String name, String set) {}
