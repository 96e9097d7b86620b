package vn.ocop.registry.locality;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.refusal.Refusal;

/**
 * Where a material is grown or raised.
 *
 * @param material e.g. "Nếp cái hoa vàng"
 * @param growers producers and organisations, never single persons
 * @param endedOn last day it was one, null while it is
 */
public record MaterialArea(@NotBlank @Size(max = 200) String name, @NotBlank @Size(max = 120) String material,
        @Nullable @Size(max = 120) String village,
        @Nullable @DecimalMin("0.01") @Digits(integer = 7, fraction = 2) BigDecimal hectares,
        @Size(max = 100) List<@Valid @NotNull Grower> growers,
        @Size(max = 30) List<@Valid @NotNull Certificate> certificates, @Nullable LocalDate endedOn)
        implements
            Kept.Named {

    public MaterialArea {
        growers = growers == null ? List.of() : List.copyOf(growers);
        certificates = certificates == null ? List.of() : List.copyOf(certificates);
    }

    @Override
    public void check() {
        if (growers.stream().anyMatch(grower -> (grower.producerId == null) == (grower.organisation == null))) {
            throw Refusal.invalid("growers", "one-of-both", "Mỗi bên là một chủ thể hoặc một tổ chức.",
                    "A grower is a producer or an organisation, one of both.");
        }
        var grown = growers.stream().map(Grower::hectares).filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (hectares != null && grown.compareTo(hectares) > 0) {
            throw Refusal.invalid("growers", "more-than-area", "Diện tích của các bên lớn hơn diện tích vùng.",
                    "The growers have more hectares than the area.");
        }
    }

    /**
     * Who grows it: a producer of the register, or another organisation by its name.
     *
     * @param households how many take part
     */
    public record Grower(@Nullable UUID producerId, @Nullable @Size(min = 1, max = 200) String organisation,
            @Nullable @Min(1) @Max(100_000) Integer households,
            @Nullable @DecimalMin("0.01") @Digits(integer = 7, fraction = 2) BigDecimal hectares) {}

    /**
     * What the area is certified for.
     *
     * @param endsOn last day it is valid
     */
    public record Certificate(@NotNull Standard standard, @Nullable @Size(max = 60) String number,
            @Nullable @Size(max = 200) String issuer, @Nullable LocalDate endsOn) {}

    public enum Standard {
        VIETGAP,
        GLOBALGAP,
        ORGANIC,
        GACP_WHO,
        /** A growing-area code. */
        GROWING_AREA_CODE,
        OTHER
    }
}
