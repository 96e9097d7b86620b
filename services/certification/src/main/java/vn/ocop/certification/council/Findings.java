package vn.ocop.certification.council;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the council agreed where the sheets alone do not say: the chair records it when closing.
 *
 * @param points agreed points of each disputed criterion
 * @param disqualifiers the disqualifiers that hold; those that follow from the agreed points need not be named
 * @param discussion what was said of a spread above the limit, and why a finding is other than what most members marked
 */
public record Findings(@NotNull @Size(max = 60) Map<String, @NotNull BigDecimal> points,
        @NotNull @Size(max = 30) Set<@NotNull String> disqualifiers, @Nullable @Size(max = 4000) String discussion) {}
