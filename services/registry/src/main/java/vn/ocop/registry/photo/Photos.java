package vn.ocop.registry.photo;

import java.util.List;
import java.util.UUID;
import vn.ocop.registry.product.Product;

/** The photos of the products that the acting scope reaches. */
public interface Photos {

    /** In their order. */
    List<Photo> of(UUID product);

    /** The same, and nobody else changes them until the work at hand is done. */
    List<Photo> locked(UUID product);

    /** Writes the photos of a product in this order, in place of those that were there. */
    void write(Product product, List<Photo> photos, String event);
}
