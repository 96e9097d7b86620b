package vn.ocop.certification.dossier;

/**
 * How a city reads the decision where a mean of the highest band meets an unmet minimum of that rank. QĐ 26/2026, Điều
 * 7.3.e sends products "từ 90 trở lên" to the ministry, by points; Điều 3.3 with the marks of Phụ lục II gives the rank
 * the minimums allow. The city writes its reading into the council's regulation.
 */
public enum NinetyPoints {
    /** By points: it is sent to the ministry. */
    FORWARD,
    /** By rank: the city recognises the rank whose minimums are met. */
    RECOGNISE,
    /** The leader chooses case by case, and the choice is recorded. */
    LEADER_CHOOSES
}
