package vn.ocop.registry.product;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The products that the acting scope reaches. */
public interface Products {

    /** Which products are wanted; null for any. */
    record Filter(@Nullable UUID producerId, @Nullable String set, Product.@Nullable State state,
            @Nullable Mark mark) {

        public static Filter of(UUID producerId) {
            return new Filter(producerId, null, null, null);
        }
    }

    Optional<Product> find(UUID id);

    /**
     * The product as it was in an earlier version or is in this one; also, to the acting judge, the version that an open hearing
     * names.
     */
    Optional<Product> find(UUID id, long version);

    /** Newest first, from after the given product. */
    List<Product> list(Filter filter, @Nullable UUID after, int limit);

    /** Refused when the producer has a product of this name. */
    void add(Product product, String event);

    /** Refused when somebody changed the product meanwhile. */
    void update(Product product, String event);

    /**
     * Gives all products of one producer to an account and a producer, which may be the same, and announces them.
     *
     * @param owner the account that has them from now on, null for none
     */
    void move(UUID fromProducer, UUID toProducer, @Nullable UUID owner);
}
