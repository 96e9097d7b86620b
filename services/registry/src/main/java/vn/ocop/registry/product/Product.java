package vn.ocop.registry.product;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product of one producer, in one of the 26 sets.
 *
 * @param owner the producer's account, null while it has none
 * @param set code of the criteria set, {@code 01} … {@code 26} (QĐ 26/2026, Phụ lục I)
 */
public record Product(UUID id, String unit, @Nullable UUID owner, UUID producerId, long version, String set,
        String name, String description, String specification, String story, Instant describedAt) {

    /** What a producer says of a product. */
    public record Description(String set, String name, String description, String specification, String story) {}

    public Product change(Description says) {
        return new Product(id, unit, owner, producerId, version + 1, says.set(), says.name(), says.description(),
                says.specification(), says.story(), describedAt);
    }
}
