package vn.ocop.registry.use;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What leans on papers, as far as the acting scope reaches. */
public interface Uses {

    /** Where a dossier's way has ended without a certificate. */
    Set<String> ENDED = Set.of("WITHDRAWN", "REFUSED", "NOT_RECOGNISED");

    /**
     * A dossier that has frozen a paper.
     *
     * @param fileVersion the version it froze
     * @param state where the dossier stands, e.g. {@code FILED}
     */
    record Use(UUID dossierId, UUID productId, String product, String state, int fileVersion,
            List<CertificateUse> certificates) {

        /** Whether the dossier is still on its way, or holds a certificate that is. */
        public boolean isLive() {
            return state.equals("RECOGNISED")
                    ? certificates.stream().anyMatch(certificate -> certificate.status().equals("VALID"))
                    : !ENDED.contains(state);
        }
    }

    /** A certificate that was issued for the dossier. */
    record CertificateUse(String productCode, int stars, String status, LocalDate validTo) {}

    /** By paper, newest dossiers first; a paper that nobody uses is not in it. */
    Map<UUID, List<Use>> of(Collection<UUID> papers);
}
