package vn.ocop.registry.claim;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The claims that the acting scope reaches: a producer's own, an officer's unit's. */
public interface Claims {

    Optional<Claim> find(UUID id);

    /** Newest first, from after the given claim. */
    List<Claim> list(Claim.@Nullable State state, @Nullable UUID after, int limit);

    /** Refused while another claim of the account is open. */
    void add(Claim claim);

    /** Refused when somebody decided the claim meanwhile. */
    void update(Claim claim);
}
