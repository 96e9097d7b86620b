package vn.ocop.certification.dossier;

import java.util.Optional;
import java.util.UUID;

/** The council's results, as far as the acting scope reaches: nobody outside the council's unit sees one. */
public interface Outcomes {

    /** The result of the last closed hearing of a dossier. */
    Optional<Forms.Outcome> of(UUID dossierId);
}
