package vn.ocop.registry.subject;

import java.time.Instant;
import java.util.UUID;

/** Where a producer's personal data also stand: the raw rows of the workbooks that told of it. */
public interface Copies {

    /** Removes what the rows say of the producer's person. */
    void erase(UUID producer);

    /** Removes the same from all rows brought in before then, also those that were never taken. */
    void eraseBroughtBefore(Instant time);
}
