package vn.ocop.registry.product.web;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.product.ProductDetails;
import vn.ocop.registry.product.Mark;
import vn.ocop.registry.product.Product;

/** A product as the people concerned see it. */
record ProductView(UUID id, String unit, UUID producerId, long version, Product.State state, @Nullable String reason,
        @Nullable String set, String name, String description, String specification, String story, Set<Mark> marks,
        ProductDetails details, Instant describedAt) {

    static ProductView of(Product product) {
        var says = product.says();
        return new ProductView(product.id(), product.unit(), product.producerId(), product.version(), product.state(),
                product.reason(), says.set(), says.name(), says.description(), says.specification(), says.story(),
                says.marks(), says.details(), product.describedAt());
    }
}
