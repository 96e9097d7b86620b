package vn.ocop.platform.calendar;

/** A day of a year whose calendar is not there: the year's file is to be added before anybody counts on it. */
public final class UnknownYear extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int year;

    UnknownYear(int year) {
        super("no calendar of " + year + ": add calendar/vn-" + year
                + ".json and name the year in calendar/index.json");
        this.year = year;
    }

    public int year() {
        return year;
    }
}
