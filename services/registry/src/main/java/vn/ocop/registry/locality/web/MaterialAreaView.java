package vn.ocop.registry.locality.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.locality.Kept;
import vn.ocop.registry.locality.MaterialArea;

/** A material area as officials see it. */
record MaterialAreaView(UUID id, String unit, long version, String name, String material, @Nullable String village,
        @Nullable BigDecimal hectares, List<MaterialArea.Grower> growers, List<MaterialArea.Certificate> certificates,
        @Nullable LocalDate endedOn) {

    static MaterialAreaView of(Kept<MaterialArea> kept) {
        var says = kept.says();
        return new MaterialAreaView(kept.id(), kept.unit(), kept.version(), says.name(), says.material(),
                says.village(), says.hectares(), says.growers(), says.certificates(), says.endedOn());
    }
}
