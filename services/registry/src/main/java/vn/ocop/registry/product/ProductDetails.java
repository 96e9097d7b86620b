package vn.ocop.registry.product;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Mẫu 02 asks about a product besides its description (QĐ 26/2026, Phụ lục III). A list that is left out is empty.
 * What the parts must keep to among themselves stands in {@link DetailsRules}.
 *
 * @param brand the name it is sold under
 * @param years output and revenue, a row a year
 */
public record ProductDetails(@Nullable @Size(max = 120) String brand,
        @Size(max = 30) List<@Valid @NotNull Packing> packings,
        @Size(max = 30) List<@Valid @NotNull Right> rights,
        @Size(max = 30) List<@Valid @NotNull Material> materials,
        @Size(max = 30) List<@Valid @NotNull Link> links,
        @Size(max = 50) List<@Valid @NotNull Outlet> outlets,
        @Size(max = 30) List<@Valid @NotNull Year> years) {

    /** Nothing is known. */
    public static final ProductDetails NONE = new ProductDetails(null, List.of(), List.of(), List.of(), List.of(),
            List.of(),
            List.of());

    public ProductDetails {
        packings = packings == null ? List.of() : packings;
        rights = rights == null ? List.of() : rights;
        materials = materials == null ? List.of() : materials;
        links = links == null ? List.of() : links;
        outlets = outlets == null ? List.of() : outlets;
        years = years == null ? List.of() : years;
    }

    /**
     * One form in which it is sold.
     *
     * @param name e.g. "Hộp 500 g"
     * @param gtin the number under its barcode
     * @param price đồng
     */
    public record Packing(@NotBlank @Size(max = 120) String name, @Nullable @Size(max = 14) String gtin,
            @Nullable @Min(0) @Max(1_000_000_000_000L) Long price) {}

    /**
     * Intellectual property in it, owned or used by right.
     *
     * @param number of the application or of the title
     * @param endsOn last day it is valid
     */
    public record Right(@NotNull Kind kind, @Nullable @Size(max = 200) String name,
            @Nullable @Size(max = 60) String number, @NotNull Stage stage, @Nullable LocalDate appliedOn,
            @Nullable LocalDate grantedOn, @Nullable LocalDate endsOn) {

        public enum Kind {
            TRADEMARK,
            /** The right to use it; so with the two that follow. */
            GEOGRAPHICAL_INDICATION,
            COLLECTIVE_MARK,
            CERTIFICATION_MARK,
            PATENT,
            DESIGN,
            COPYRIGHT
        }

        public enum Stage {
            APPLIED, GRANTED
        }
    }

    /**
     * A main material.
     *
     * @param share per cent of all materials
     */
    public record Material(@NotBlank @Size(max = 120) String name, @NotNull Origin origin,
            @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal share,
            @Valid @Nullable MaterialCertificate certificate) {

        public enum Origin {
            COMMUNE,
            /** In the province, but not in the commune. */
            PROVINCE,
            ELSEWHERE
        }

        /**
         * What the material is certified for, e.g. VietGAP.
         *
         * @param endsOn last day it is valid
         */
        public record MaterialCertificate(@NotBlank @Size(max = 80) String name,
                @Nullable @Size(max = 60) String number,
                @Nullable LocalDate endsOn) {}
    }

    /**
     * A partner in the value chain.
     *
     * @param what e.g. "Cung ứng nếp cái", "Bao tiêu"
     * @param share per cent of the input or output that goes this way
     * @param until last day of the contract
     */
    public record Link(@NotBlank @Size(max = 200) String partner, @NotBlank @Size(max = 200) String what,
            @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal share,
            @Nullable LocalDate until) {}

    /**
     * Where it is sold: at a place, at an address of the web, or both.
     *
     * @param url https only
     */
    public record Outlet(@NotBlank @Size(max = 200) String name, @Nullable @Size(max = 300) String place,
            @Nullable @Size(max = 500) String url) {}

    /**
     * One year's figures.
     *
     * @param output in {@code unit}
     * @param revenue million đồng
     */
    public record Year(@Min(1990) @Max(2100) int year,
            @Nullable @DecimalMin("0") @Digits(integer = 12, fraction = 3) BigDecimal output,
            @Nullable @Size(max = 30) String unit,
            @Nullable @DecimalMin("0") @Digits(integer = 9, fraction = 6) BigDecimal revenue) {}
}
