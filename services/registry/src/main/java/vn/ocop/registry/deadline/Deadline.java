package vn.ocop.registry.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A day on which a paper ends, and how far off it is.
 *
 * @param step at which of the steps the paper stands
 * @param daysLeft 0 on its last day
 */
public record Deadline(LocalDate endsOn, int step, int daysLeft) {

    /** How many days before a paper's end it is told; each once for one end of one version of its file. */
    public static final List<Integer> STEPS = List.of(7, 30, 60);

    /** Of a paper that ends on a day, seen from today; none while it is far off, and none when it has ended. */
    public static Optional<Deadline> of(LocalDate endsOn, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, endsOn);
        return STEPS.stream().filter(step -> left >= 0 && left <= step).findFirst()
                .map(step -> new Deadline(endsOn, step, (int) left));
    }

    /** The last end of a paper that is looked at today. */
    public static LocalDate horizon(LocalDate today) {
        return today.plusDays(STEPS.getLast());
    }
}
