package vn.ocop.certification.dossier.web;

import java.util.List;
import vn.ocop.certification.dossier.Content;
import vn.ocop.certification.dossier.Dossiers;
import vn.ocop.certification.rulebook.TrialScore;

/** A whole dossier: where it stands, what has been written, how it would score, its history. */
record DossierView(DossierLine dossier, String rulebook, Content content, TrialScore selfScore,
        List<Dossiers.Step> history) {}
