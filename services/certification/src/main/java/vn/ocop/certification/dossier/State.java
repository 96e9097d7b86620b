package vn.ocop.certification.dossier;

/** Where a dossier stands. */
public enum State {
    /** With the producer, not yet filed. */
    DRAFT,
    /** With the commune, whose working days run. */
    FILED,
    /** Back with the producer, who completes it. */
    COMPLETING,
    /** Assessed by the commune (Mẫu 03), before its leader. */
    ASSESSED,
    /** Taken back by the producer before it went to the city. */
    WITHDRAWN,
    /** Not proposed by the commune. */
    REFUSED,
    /** Handed over to the city. */
    PROPOSED,
    /** Taken in by the city. */
    RECEIVED,
    /** Before a session of the council. */
    SCHEDULED,
    /** The council has closed; its result stays with it and the city until the decision (Điều 7.3.e). */
    SCORED,
    /** Recognised: the certificate is issued. */
    RECOGNISED,
    /** Below the ranks that are certified (QĐ 26/2026, Điều 4.1.a). */
    NOT_RECOGNISED,
    /** Result approved and sent to the ministry, which alone recognises five stars (Điều 7.3.e); waits for its answer. */
    FORWARDED
}
