package vn.ocop.contracts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product as other services may know it.
 *
 * @param producerId the producer; another than before after {@code ProductMoved}
 * @param account the producer's account, null while it has none
 * @param set code of its criteria set, {@code 01} … {@code 26}; null while it is not known
 */
public record ProductFact(UUID productId, UUID producerId, @Nullable UUID account, String unit, String name,
        @Nullable String set) {}
