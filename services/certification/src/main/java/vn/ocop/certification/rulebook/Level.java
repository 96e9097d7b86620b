package vn.ocop.certification.rulebook;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.refusal.Text;

/**
 * One answer a criterion may get.
 *
 * @param minimumForStars 3, 4 or 5 where the law marks this level as the least for that rank
 * @param implied whether the decision does not print it
 * @param corrected what was put right against the print, and why
 */
public record Level(BigDecimal points, @Nullable Integer minimumForStars, Text name, boolean implied,
        @Nullable Text corrected) {}
