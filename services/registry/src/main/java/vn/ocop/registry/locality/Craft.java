package vn.ocop.registry.locality;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.refusal.Refusal;

/**
 * A craft village or a traditional craft (NĐ 52/2018/NĐ-CP, Điều 3, 5).
 *
 * @param name e.g. "Làng nghề diều sáo Bá Dương Nội"
 * @param craft what is made
 * @param recognition null while it has none
 * @param withdrawnOn day the recognition was taken back, null while it stands
 * @param households null while nobody has counted
 * @param workers people who live by it
 */
public record Craft(@NotNull Kind kind, @NotBlank @Size(max = 200) String name, @NotBlank @Size(max = 120) String craft,
        @Nullable @Size(max = 120) String village, @Valid @Nullable Recognition recognition,
        @Nullable @PastOrPresent LocalDate withdrawnOn, @Valid @Nullable Households households,
        @Nullable @Min(0) @Max(1_000_000) Integer workers) implements Kept.Named {

    /** Smallest share of households in a craft village, per cent (NĐ 52/2018, Điều 5.2.a). */
    public static final BigDecimal SMALLEST_SHARE = BigDecimal.valueOf(20);

    @Override
    public void check() {
        if (households != null && households.inCraft > households.total) {
            throw Refusal.invalid("households.inCraft", "more-than-total", "Số này lớn hơn tổng số hộ.",
                    "This is more than the households in all.");
        }
        if (withdrawnOn != null && recognition == null) {
            throw Refusal.invalid("withdrawnOn", "not-recognised", "Chưa ghi quyết định công nhận.",
                    "There is no recognition to withdraw.");
        }
        if (withdrawnOn != null && recognition != null && withdrawnOn.isBefore(recognition.on)) {
            throw Refusal.invalid("withdrawnOn", "before-recognition", "Ngày thu hồi trước ngày công nhận.",
                    "It was withdrawn before it was recognised.");
        }
    }

    public enum Kind {
        TRADITIONAL_CRAFT, CRAFT_VILLAGE, TRADITIONAL_CRAFT_VILLAGE
    }

    /** The province's decision. */
    public record Recognition(@NotBlank @Size(max = 60) String number, @NotBlank @Size(max = 200) String issuer,
            @NotNull @PastOrPresent LocalDate on) {}

    /**
     * Counted in a year.
     *
     * @param inCraft of them, those who take part
     */
    public record Households(@Min(1) @Max(100_000) int total, @Min(0) @Max(100_000) int inCraft,
            @Min(1990) @Max(2100) int year) {

        /** Per cent, to one place. */
        public BigDecimal share() {
            return BigDecimal.valueOf(inCraft * 100L).divide(BigDecimal.valueOf(total), 1, RoundingMode.HALF_UP);
        }
    }
}
