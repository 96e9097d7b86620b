package vn.ocop.certification.rulebook.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.rulebook.AllowedProducer;
import vn.ocop.certification.rulebook.Authority;
import vn.ocop.certification.rulebook.CertificateRules;
import vn.ocop.certification.rulebook.CommuneReview;
import vn.ocop.certification.rulebook.Copies;
import vn.ocop.certification.rulebook.DossierContents;
import vn.ocop.certification.rulebook.EvidenceKind;
import vn.ocop.certification.rulebook.LegalItem;
import vn.ocop.certification.rulebook.PartRule;
import vn.ocop.certification.rulebook.ReEvaluation;
import vn.ocop.certification.rulebook.ReplacedDecision;
import vn.ocop.certification.rulebook.Revocation;
import vn.ocop.certification.rulebook.Round;
import vn.ocop.certification.rulebook.Rulebook;
import vn.ocop.certification.rulebook.Samples;
import vn.ocop.certification.rulebook.StarBand;
import vn.ocop.certification.rulebook.Transition;

/**
 * A rulebook without its criteria sets: who evaluates what by when, on which papers, and how doubtful places are read.
 *
 * @param productCode what a product code looks like, by an example
 * @param nextRounds the first round of each authority that a dossier proposed today is in time for
 */
record Procedure(String code, String vi, String en, String decision, LocalDate issued, LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo, String article, List<LegalItem> ministries, List<PartRule> parts,
        List<StarBand> bands, CertificateRules certificate, CommuneReview communeReview, ReEvaluation reEvaluation,
        Revocation revocation, int minimumRoundsPerYear, List<Round.Dated> nextRounds, Copies copies, Samples samples,
        List<DossierContents> dossiers, List<EvidenceKind> evidence, List<AllowedProducer> producerTypes,
        String productCode, List<ReplacedDecision> replaces, List<Transition> transition, List<LegalItem> readings) {

    static Procedure of(Rulebook book, LocalDate today) {
        return new Procedure(book.code(), book.name().vi(), book.name().en(), book.decision(), book.issued(),
                book.effectiveFrom(), book.effectiveTo(), book.article(), book.ministries(), book.parts(), book.bands(),
                book.certificate(), book.communeReview(), book.reEvaluation(), book.revocation(),
                book.rounds().minimumPerYear(),
                Stream.of(Authority.values()).map(authority -> book.rounds().next(authority, today)).toList(),
                book.copies(), book.samples(), book.dossiers(), book.evidence(), book.producerTypes(),
                book.productCode().example(), book.replaces(), book.transition(), book.readings());
    }
}
