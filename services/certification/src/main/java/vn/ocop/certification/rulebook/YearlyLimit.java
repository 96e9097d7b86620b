package vn.ocop.certification.rulebook;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * A date of every year by which something is done: "trước ngày 30 tháng 4" leaves the 30th out.
 *
 * @param inclusive whether the day itself still counts
 */
public record YearlyLimit(MonthDay before, boolean inclusive) {

    /** The last day that is in time. */
    public LocalDate lastDay(int year) {
        var day = before.atYear(year);
        return inclusive ? day : day.minusDays(1);
    }
}
