package vn.ocop.contracts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks of the commune, and what the commune answers. What was asked stays in the registry: people write it in
 * their own words.
 *
 * @param account who asks, null when an officer asks for a producer without an account
 */
public record RequestFact(UUID requestId, @Nullable UUID account, String unit, Kind kind) {

    public enum Kind {
        IDEA, HELP_CASE, CLAIM, ERASURE_REQUEST
    }
}
