package vn.ocop.certification.rulebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.refusal.Text;

/**
 * One question of a set, answered with one of its levels.
 *
 * @param code e.g. {@code A.1.1}, {@code C.9.0}, {@code C.8.a}
 * @param section code of the section it stands in
 * @param group code of the sub-group, where the section has some
 * @param no the number the law prints
 * @param alternativeOf the section of which this is one of several cases, one of which is answered
 * @param implied whether its levels are not printed
 * @param note what the law asks for or explains beside the levels
 * @param doubt what is uncertain about this row, with the place in the law
 * @param levels in the law's order, points never falling
 */
public record Criterion(String code, String section, @Nullable String group, String no, BigDecimal max, Text name,
        @Nullable String alternativeOf, boolean implied, @Nullable Text note, @Nullable Text doubt,
        List<Level> levels) {

    public Criterion {
        levels = List.copyOf(levels);
    }

    /** How many of its star minimums these points reach. */
    int minimumsMet(BigDecimal points) {
        return (int) levels.stream()
                .filter(level -> level.minimumForStars() != null && points.compareTo(level.points()) >= 0)
                .count();
    }

    /** The points a mark may have, lowest first: its levels, and 0 where none is reached. */
    public List<BigDecimal> marks() {
        return Stream.concat(Stream.of(BigDecimal.ZERO), levels.stream().map(Level::points))
                .map(BigDecimal::stripTrailingZeros).distinct().sorted().toList();
    }
}
