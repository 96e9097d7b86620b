package vn.ocop.certification.rulebook;

/** Who evaluates and recognises (QĐ 26/2026, Điều 4.1). */
public enum Authority {
    /** The chair of the provincial People's Committee: 3 and 4 stars. */
    PROVINCE,
    /** The Minister of Agriculture and Environment: 5 stars. */
    MINISTRY
}
