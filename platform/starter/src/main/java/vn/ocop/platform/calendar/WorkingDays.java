package vn.ocop.platform.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Working days of Vietnamese authorities, Monday to Friday but for holidays, with the swapped days of the year.
 *
 * <p>A day whose status is not decided is read by {@link Reading}. The strict reading is the one for limits that
 * bind an authority: the day an officer is shown is then never later than the day the law allows, whatever is decided.
 */
public final class WorkingDays {

    /** How days that are only expected count. */
    public enum Reading {
        /**
         * An expected day off is worked, and an expected Saturday at work is worked: due days fall early, never late.
         */
        STRICT,
        /** Expected days are taken as they are expected: for plans, not for limits. */
        EXPECTED
    }

    private final Set<Integer> years;
    private final Map<LocalDate, CalendarDay> days = new HashMap<>();
    private final Reading reading;

    /** Under the strict reading. */
    public WorkingDays(Collection<Integer> years, Collection<CalendarDay> days) {
        this(years, days, Reading.STRICT);
    }

    /**
     * @param years those the days are complete for
     * @throws IllegalArgumentException when a day stands twice or lies outside the years
     */
    public WorkingDays(Collection<Integer> years, Collection<CalendarDay> days, Reading reading) {
        this.years = Set.copyOf(years);
        this.reading = reading;
        for (var day : days) {
            if (!this.years.contains(day.date().getYear()) || this.days.put(day.date(), day) != null) {
                throw new IllegalArgumentException(day.date() + " stands twice or outside " + this.years);
            }
        }
    }

    /**
     * Whether officials work on the day. In a year whose calendar is not decided yet every day but Sunday counts as
     * worked: a limit that reaches into it falls early, never late, and nobody is kept from filing.
     */
    public boolean isWorkingDay(LocalDate date) {
        if (!years.contains(date.getYear())) {
            return date.getDayOfWeek() != DayOfWeek.SUNDAY;
        }
        var special = day(date);
        boolean worked = date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
        return special
                .filter(day -> day.decided() || reading == Reading.EXPECTED || day.kind() == CalendarDay.Kind.WORKING)
                .map(day -> day.kind() == CalendarDay.Kind.WORKING)
                .orElse(worked);
    }

    /** What is special about a day: a holiday's name, a swap; empty for an ordinary day and for a year not known. */
    public Optional<CalendarDay> day(LocalDate date) {
        return Optional.ofNullable(days.get(date));
    }

    /**
     * The last day of a limit of so many working days; the first one counted is the first working day after {@code
     * from} (Bộ luật Dân sự 2015, Điều 147.2). 0 gives {@code from} itself.
     *
     * @throws IllegalArgumentException for a negative number
     */
    public LocalDate plus(LocalDate from, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("workingDays: " + workingDays);
        }
        var day = from;
        for (int left = workingDays; left > 0;) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /**
     * How many working days lie after {@code from} up to and with {@code to}: {@code between(from, plus(from, n))}
     * is n. When {@code to} is before {@code from} the number is below zero: so many working days late.
     */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        int count = 0;
        for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                count++;
            }
        }
        return count;
    }
}
