package vn.ocop.certification.rulebook;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.refusal.Text;

/**
 * The range of mean totals of one rank (QĐ 26/2026, Điều 3.3).
 *
 * @param stars 1 to 5
 * @param from points, itself inside
 * @param to points, itself inside only if {@code toInclusive}
 * @param certified whether the rank is recognised and certified (Điều 4.1)
 * @param authority who recognises; null where nobody does
 */
public record StarBand(int stars, BigDecimal from, BigDecimal to, boolean toInclusive, Text name, boolean certified,
        @Nullable Authority authority, String article) {

    /** Whether the mean total, not rounded, lies in this band. */
    public boolean contains(BigDecimal meanTotal) {
        int upper = meanTotal.compareTo(to);
        return meanTotal.compareTo(from) >= 0 && (upper < 0 || (toInclusive && upper == 0));
    }
}
