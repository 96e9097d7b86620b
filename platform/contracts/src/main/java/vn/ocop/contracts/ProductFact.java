package vn.ocop.contracts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product as other services may know it.
 *
 * @param producerId the producer; another than before after {@code ProductMoved}
 * @param account the producer's account, null while it has none
 * @param set code of its criteria set, {@code 01} … {@code 26}; null while an officer's record has none
 * @param state {@code MADE}, or {@code WITHDRAWN} when it is no longer made
 */
public record ProductFact(UUID productId, UUID producerId, @Nullable UUID account, String unit, String name,
        @Nullable String set, String state) {

    public ProductFact {
        // facts written before there were states
        state = state == null ? "MADE" : state;
    }
}
