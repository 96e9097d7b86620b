package vn.ocop.certification.council;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One member's score sheet of one dossier: the whole set, private until all are in, locked when signed.
 *
 * @param total the points of the answers
 * @param signedAt null while it is being filled
 */
public record Sheet(UUID sessionId, UUID dossierId, UUID member, long version, Map<String, BigDecimal> answers,
        Set<String> disqualifiers, String comment, BigDecimal total, @Nullable Instant signedAt) {}
