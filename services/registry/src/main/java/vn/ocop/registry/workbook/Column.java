package vn.ocop.registry.workbook;

/** The 22 columns of the officers' workbook, A to V; {@code headings.json} says by which headings they are found. */
public enum Column {
    NUMBER,
    PRODUCT,
    GROUP,
    TYPE,
    PRODUCER,
    UNIT,
    ADDRESS,
    REPRESENTATIVE,
    PHONE,
    RANK,
    ENDS_ON,
    /** The first recognition: stars, day, year, number of the decision, who decided. */
    STARS_1,
    DATE_1,
    YEAR_1,
    DECISION_1,
    AGENCY_1,
    /** The second recognition, or the upgrade. */
    STARS_2,
    DATE_2,
    YEAR_2,
    DECISION_2,
    AGENCY_2,
    NOTE;

    /** Whether it belongs to one of the two recognitions; their headings are the same words twice. */
    boolean isOfRecognition() {
        return compareTo(STARS_1) >= 0 && compareTo(AGENCY_2) <= 0;
    }

    /** The same column of the second recognition. */
    Column second() {
        return values()[ordinal() + STARS_2.ordinal() - STARS_1.ordinal()];
    }
}
