package vn.ocop.registry.locality.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.locality.Craft;
import vn.ocop.registry.locality.Kept;

/**
 * A craft as officials see it.
 *
 * @param share of households in the craft, per cent; null while nobody has counted
 * @param smallestShare what a craft village takes, per cent (NĐ 52/2018, Điều 5.2.a)
 */
record CraftView(UUID id, String unit, long version, Craft.Kind kind, String name, String craft,
        @Nullable String village, Craft.@Nullable Recognition recognition, @Nullable LocalDate withdrawnOn,
        Craft.@Nullable Households households, @Nullable Integer workers, @Nullable BigDecimal share,
        @Nullable BigDecimal smallestShare) {

    static CraftView of(Kept<Craft> kept) {
        var says = kept.says();
        var households = says.households();
        return new CraftView(kept.id(), kept.unit(), kept.version(), says.kind(), says.name(), says.craft(),
                says.village(), says.recognition(), says.withdrawnOn(), households, says.workers(),
                households == null ? null : households.share(),
                says.kind() == Craft.Kind.TRADITIONAL_CRAFT ? null : Craft.SMALLEST_SHARE);
    }
}
