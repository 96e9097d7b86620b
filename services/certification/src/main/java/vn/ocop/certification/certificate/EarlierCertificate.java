package vn.ocop.certification.certificate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate from before the platform, as its papers have it (QĐ 26/2026, Điều 12.1).
 *
 * @param productCode its own code; earlier ones name the district as well
 * @param number the certificate's own number; null where it prints none
 * @param decidedOn the decision's date, from which it runs
 * @param validTo its last day; null where the papers do not say it and its term follows from the decision
 */
public record EarlierCertificate(@NotNull UUID productId,
        @NotBlank @Size(max = 40) @Pattern(regexp = "[0-9]{2}(-[0-9]{1,6}){2,4}-20[0-9]{2}") String productCode,
        @Nullable @Size(max = 80) String number, @Min(1) @Max(5) int stars, @NotBlank @Size(max = 80) String decisionNo,
        @NotNull LocalDate decidedOn, @Nullable LocalDate validTo) {}
