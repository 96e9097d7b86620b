package vn.ocop.registry.export;

import org.jspecify.annotations.Nullable;
import vn.ocop.registry.producer.ProducerType;

/**
 * One row of the officers' workbook: a product, or a producer that has none. A personal number is never in it.
 *
 * @param product null for a producer without products
 * @param set code of the criteria set
 * @param unit the commune's or ward's name
 */
public record OfficerRow(@Nullable String product, @Nullable String set, ProducerType type, String producer,
        String unit, @Nullable String address, @Nullable String representative, @Nullable String phone, Rounds rounds,
        @Nullable String note) {}
