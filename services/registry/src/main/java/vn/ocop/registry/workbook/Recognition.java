package vn.ocop.registry.workbook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A recognition that a workbook tells of, from before this platform. It is a record, no certificate.
 *
 * @param round 1 for the first, 2 for the second or the upgrade
 * @param stars 1 to 5
 * @param year as the workbook says, or the day's
 */
public record Recognition(int round, int stars, @Nullable LocalDate decidedOn, @Nullable Integer year,
        @Nullable String decisionNo, @Nullable String agency, @Nullable LocalDate endsOn) {

    Recognition endingOn(@Nullable LocalDate day) {
        return new Recognition(round, stars, decidedOn, year, decisionNo, agency, day);
    }
}
