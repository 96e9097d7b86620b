package vn.ocop.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product dossier on its way from the producer to the decision.
 *
 * @param account the producer's account
 * @param kind {@code FIRST_TIME}, {@code UPGRADE} or {@code RE_EVALUATION}
 * @param state where it stands, see the transition graph of certification
 * @param rulebook the law it is pinned to, e.g. {@code 26-2026}
 * @param dueOn last day for the commune, null before filing
 * @param atUnit the unit whose turn it is
 * @param stars the rank, 0 when disqualified; null until the decision publishes it
 * @param papers the evidence it has frozen
 */
public record DossierFact(UUID dossierId, UUID productId, UUID producerId, UUID account, String unit, String product,
        String kind, String state, String rulebook, @Nullable LocalDate dueOn, String atUnit,
        @Nullable Integer stars, List<FrozenPaper> papers) {

    /** A paper of the registry, in the version of its file that the dossier uses for ever. */
    public record FrozenPaper(UUID paperId, int fileVersion) {}

    public DossierFact {
        // facts written before they named the papers
        papers = papers == null ? List.of() : papers;
    }
}
