package vn.ocop.registry.workbook;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What will be done with a row, and why.
 *
 * @param producerId the register's producer it belongs to, null when that is new
 * @param productId the register's product it tells of, null when that is new
 */
public record Verdict(Outcome outcome, List<Finding> findings, @Nullable UUID producerId, @Nullable UUID productId) {

    public Verdict {
        findings = List.copyOf(findings);
    }

    /** What happens to a row. */
    public enum Outcome {
        /** Not looked at yet. */
        WAITING,
        /** Brings a product, and perhaps its producer. */
        NEW,
        /** Tells of what the register, or an earlier row, already has: nothing is changed. */
        JOINED,
        /** An officer has to look. */
        DOUBTFUL,
        /** Cannot be taken, or an officer left it out. */
        REFUSED,
        /** Has been taken into the register. */
        CREATED
    }
}
