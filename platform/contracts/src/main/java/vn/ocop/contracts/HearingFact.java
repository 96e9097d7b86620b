package vn.ocop.contracts;

import java.util.List;
import java.util.UUID;

/**
 * A dossier before a session of the council: who judges it and on which evidence. Whoever keeps the evidence opens it to these
 * judges, and to no others, while the hearing stands open (QĐ 26/2026, Điều 7.3.c, d).
 *
 * @param unit the commune the dossier comes from
 * @param council the unit whose council hears it
 * @param state {@code OPEN} while it is judged, {@code CLOSED} with its result, {@code REMOVED} when it was taken off the session
 * @param judges accounts of the members who are to score and of the advisory members who report
 * @param producerVersion the producer's version in the registry that the filing froze
 * @param productVersion the product's version in the registry that the filing froze
 * @param papers the evidence that the filing froze
 */
public record HearingFact(UUID hearingId, UUID sessionId, UUID dossierId, UUID producerId, UUID productId, String unit,
        String council, String state, List<UUID> judges, long producerVersion, long productVersion,
        List<DossierFact.FrozenPaper> papers) {}
