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

    void add(Product product);

    /** Refused when somebody changed the product meanwhile. */
    void update(Product product);
}
