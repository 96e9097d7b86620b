package vn.ocop.certification.council;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One member's score sheet of one dossier in one round: the whole set, private until all are in, locked when signed.
 *
 * @param round counts the scorings of the dossier in this session from 1
 * @param disqualifiers those the member names; those that follow from its points are not among them
 * @param total the points of the answers
 * @param signedAt null while it is being filled
 */
public record Sheet(UUID sessionId, UUID dossierId, int round, UUID member, long version,
        Map<String, BigDecimal> answers, Set<String> disqualifiers, String comment, BigDecimal total,
        @Nullable Instant signedAt) {}
