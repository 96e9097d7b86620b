package vn.ocop.certification.rulebook;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * What somebody answered: points by criterion code, and the disqualifiers that hold. A criterion that is not in the map
 * is not answered.
 */
public record Answers(Map<String, BigDecimal> points, Set<String> disqualifiers) {

    public Answers {
        points = Map.copyOf(points);
        disqualifiers = Set.copyOf(disqualifiers);
    }
}
