package vn.ocop.registry.producer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The producers that the acting scope reaches. */
public interface Producers {

    Optional<Producer> find(UUID id);

    /** @param after the producer after which the list begins, null for its beginning; newest first */
    List<Producer> list(Producer.@Nullable Status status, @Nullable UUID after, int limit);

    void add(Producer producer, String event);

    /** Refused when somebody changed the producer meanwhile. */
    void update(Producer producer, String event);
}
