package vn.ocop.registry.product;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product of one producer, in one of the 26 sets.
 *
 * @param owner the producer's account, null while it has none
 * @param set code of the criteria set, {@code 01} … {@code 26} (QĐ 26/2026, Phụ lục I); null while an officer's record
 *     does not say it
 */
public record Product(UUID id, String unit, @Nullable UUID owner, UUID producerId, long version, @Nullable String set,
        String name, String description, String specification, String story, Instant describedAt) {

    /** What is said of a product. */
    public record Description(@Nullable String set, String name, String description, String specification,
            String story) {}

    /** An officer's record of a product, with what an old list says of it. */
    public static Product record(UUID id, String unit, @Nullable UUID owner, UUID producerId, @Nullable String set,
            String name, Instant now) {
        return new Product(id, unit, owner, producerId, 1, set, name, "", "", "", now);
    }

    public Product change(Description says) {
        return new Product(id, unit, owner, producerId, version + 1, says.set(), says.name(), says.description(),
                says.specification(), says.story(), describedAt);
    }
}
