package vn.ocop.certification.certificate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A decision that takes a certificate back (QĐ 26/2026, Điều 8).
 *
 * @param ground code of one of the rulebook's grounds (Điều 8.1)
 * @param concludedOn the day of the authority's conclusion, or of the commune's confirmation that production ended
 * @param decisionNo number of the decision: the city's for three and four stars, the ministry's for five (Điều 8.2)
 */
public record Revocation(@NotBlank @Size(max = 60) String ground, @NotNull LocalDate concludedOn,
        @NotBlank @Size(max = 80) String decisionNo, @NotNull LocalDate decidedOn) {}
