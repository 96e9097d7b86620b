package vn.ocop.registry.product;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The products that the acting scope reaches. */
public interface Products {

    Optional<Product> find(UUID id);

    /** Newest first, from after the given product. */
    List<Product> list(@Nullable UUID producerId, @Nullable UUID after, int limit);

    /** @param event what happened, one of the topic's facts: described by its producer, or recorded by an officer */
    void add(Product product, String event);

    /** Refused when somebody changed the product meanwhile. */
    void update(Product product);

    /**
     * Gives all products of one producer to an account and a producer, which may be the same, and announces them.
     *
     * @param owner the account that has them from now on, null for none
     */
    void move(UUID fromProducer, UUID toProducer, @Nullable UUID owner);
}
