package vn.ocop.certification.dossier.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.dossier.Content;
import vn.ocop.certification.dossier.Dossiers;
import vn.ocop.certification.dossier.Ending;
import vn.ocop.certification.dossier.Forms;
import vn.ocop.certification.rulebook.DossierContents;
import vn.ocop.certification.rulebook.TrialScore;

/**
 * A whole dossier: where it stands, what has been written, how it would score, its history.
 *
 * @param contents what the law asks each preparer to put in, for this kind of dossier (QĐ 26/2026, Điều 6)
 * @param writtenConsultation whether the council gives its opinion in writing, meeting only when needed (Điều 7.6.d)
 * @param pending the council's result while it waits for the decision; null for everybody but the city
 */
record DossierView(DossierLine dossier, String rulebook, Content content, TrialScore selfScore,
        List<Dossiers.Step> history, List<DossierContents> contents, boolean writtenConsultation,
        @Nullable Pending pending) {

    /** A result that waits for the decision, with what may be decided; {@code usual} is null where the leader chooses. */
    record Pending(Forms.Outcome outcome, Set<Ending> endings, @Nullable Ending usual) {}
}
