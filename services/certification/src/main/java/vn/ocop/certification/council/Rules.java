package vn.ocop.certification.council;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * The council's own regulation, as far as the platform needs it (QĐ 26/2026 leaves it to the province, Điều 7.3.b).
 *
 * @param quorumPercent share of the seats that must be present, 1 to 100
 * @param maxSpread points between the highest and the lowest total above which the council must have discussed
 */
public record Rules(@Min(1) @Max(100) int quorumPercent, @Min(0) @Max(100) int maxSpread) {

    boolean quorumMet(int present, int seats) {
        return present * 100 >= seats * quorumPercent;
    }
}
