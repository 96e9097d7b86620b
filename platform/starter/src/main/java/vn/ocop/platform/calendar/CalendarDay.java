package vn.ocop.platform.calendar;

import java.time.LocalDate;
import vn.ocop.platform.refusal.Text;

/**
 * A day that is not what its weekday says, or has a name.
 *
 * @param decided false for a day still to be decided: "expected"
 * @param source the law or notice it rests on
 */
public record CalendarDay(LocalDate date, Kind kind, boolean decided, Text name, String source) {

    /** What officials do on the day. */
    public enum Kind {
        /** Public holiday, a day in lieu, or a day off swapped for another. */
        OFF,
        /** A Saturday or Sunday worked for another day ("ngày làm bù"). */
        WORKING
    }
}
