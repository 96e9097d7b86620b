package vn.ocop.registry.workbook;

/** What an officer said of a row. */
public enum Decision {
    /** Nothing yet. */
    OPEN,
    /** Take it as it was read, without what is doubtful. */
    TAKE,
    /** Leave it out. */
    LEAVE
}
