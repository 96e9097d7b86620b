package vn.ocop.registry.search;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A producer or product that was found.
 *
 * @param set code of a product's criteria set
 * @param status the producer's
 * @param stars the rank of a product's newest certificate, and the last day it is valid
 */
public record Found(UUID id, Kind kind, String unit, UUID producerId, String name, String producer,
        @Nullable String village, @Nullable String set, String status, @Nullable Integer stars,
        @Nullable LocalDate validTo) {

    /** What was found. */
    public enum Kind {
        PRODUCER, PRODUCT
    }
}
