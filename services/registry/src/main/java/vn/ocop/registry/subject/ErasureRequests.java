package vn.ocop.registry.subject;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The requests that the acting scope reaches: a producer's own, an officer's unit's. */
public interface ErasureRequests {

    Optional<ErasureRequest> find(UUID id);

    /** Newest first, from after the given request. */
    List<ErasureRequest> list(@Nullable UUID producerId, @Nullable UUID after, int limit);

    /** Refused while another request of the producer is open. */
    void add(ErasureRequest request);

    /** Refused when somebody decided the request meanwhile. */
    void update(ErasureRequest request);
}
