package vn.ocop.certification.council;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.dossier.NinetyPoints;

/**
 * The council's regulation, as far as the platform needs it. QĐ 26/2026 leaves quorum, spread and proceedings to the
 * province, whose leader issues it (Điều 7.3.b); a session keeps the one in force when it was called.
 *
 * @param version counts the city's regulations from 1; 0 where the city has recorded none and the cautious default holds
 * @param decisionNo null for the default
 * @param quorumPercent share of the seats that must be present, 1 to 100
 * @param maxSpread points between the highest and the lowest total above which the council must have discussed
 * @param minimumSeats seats a council has at least, its chair among them
 * @param ninetyPoints how the city reads a mean of the ministry's band with an unmet minimum of that rank
 */
public record Regulation(int version, @Nullable String decisionNo, @Nullable LocalDate decidedOn,
        @Nullable LocalDate effectiveFrom, int quorumPercent, int maxSpread, int minimumSeats,
        NinetyPoints ninetyPoints) {

    public Regulation {
        // sessions from before the regulation was a document keep what they had
        ninetyPoints = ninetyPoints == null ? NinetyPoints.LEADER_CHOOSES : ninetyPoints;
    }

    boolean quorumMet(int present, int seats) {
        return present * 100 >= seats * quorumPercent;
    }
}
