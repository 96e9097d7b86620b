package vn.ocop.certification.rulebook;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a product would get for these answers.
 *
 * @param total points, 0 to 100
 * @param parts points by part code, in the law's order
 * @param band rank of the total alone, 1 to 5
 * @param stars rank, 1 to 5; 0 when disqualified
 * @param complete whether every criterion is answered, of alternatives one
 * @param disqualifiers codes of all that hold: those named and those that follow from the points, sorted
 * @param unmet every minimum of ranks 3 to 5 that is not reached, by rank, then in the law's order
 * @param nextStar what the next rank takes; null at 5 stars and when disqualified
 */
public record TrialScore(BigDecimal total, Map<String, BigDecimal> parts, int band, int stars, boolean complete,
        boolean disqualified, List<String> disqualifiers, List<Unmet> unmet, @Nullable NextStar nextStar) {

    public TrialScore {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        disqualifiers = List.copyOf(disqualifiers);
        unmet = List.copyOf(unmet);
    }

    /** A minimum of a rank that is not reached: points had, points needed. */
    public record Unmet(int stars, String criterion, BigDecimal points, BigDecimal needed) {}

    /**
     * The next rank.
     *
     * @param pointsShort how far the total is below the rank's band, 0 if it is not
     * @param steps a cheapest way there, see {@link Scoring#trial}
     */
    public record NextStar(int stars, BigDecimal pointsShort, List<Step> steps) {

        public NextStar {
            steps = List.copyOf(steps);
        }
    }

    /** One criterion raised from some points to some level. */
    public record Step(String criterion, BigDecimal from, BigDecimal to, BigDecimal gain, Reason reason) {}

    /** Why a step is taken. */
    public enum Reason {
        /** A minimum of the rank, or of one below it, asks for it. */
        MINIMUM,
        /** The total is still short. */
        POINTS
    }
}
