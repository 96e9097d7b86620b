package vn.ocop.certification.rulebook;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.refusal.Text;

/**
 * One dated, immutable version of the law: a dossier filed while it is in force is scored under it for ever.
 *
 * @param effectiveFrom first filing day
 * @param effectiveTo last filing day; null while in force
 * @param bands highest rank first, without gaps
 * @param readings how the doubtful places are read
 * @param sets by code, in order
 */
public record Rulebook(String code, Text name, String decision, LocalDate issued, LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo, String article, List<LegalItem> ministries, List<PartRule> parts,
        List<StarBand> bands, CertificateRules certificate, CommuneReview communeReview, ReEvaluation reEvaluation,
        Revocation revocation, Rounds rounds, Copies copies, Samples samples, List<DossierContents> dossiers,
        List<EvidenceKind> evidence, List<AllowedProducer> producerTypes, ProductCodeRule productCode,
        List<ReplacedDecision> replaces, List<Transition> transition, List<LegalItem> readings,
        Map<String, CriteriaSet> sets) {

    public Rulebook {
        ministries = List.copyOf(ministries);
        parts = List.copyOf(parts);
        bands = List.copyOf(bands);
        dossiers = List.copyOf(dossiers);
        evidence = List.copyOf(evidence);
        producerTypes = List.copyOf(producerTypes);
        replaces = List.copyOf(replaces);
        transition = List.copyOf(transition);
        readings = List.copyOf(readings);
        sets = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(sets));
    }

    /** Whether a dossier filed on that day comes under this rulebook. */
    public boolean covers(LocalDate filed) {
        return !filed.isBefore(effectiveFrom) && (effectiveTo == null || !filed.isAfter(effectiveTo));
    }

    /** Ranks up to this one ask for points alone: those that nobody certifies (QĐ 26/2026, Điều 4.1.a). */
    public int highestRankWithoutMinimums() {
        return bands.stream().filter(band -> !band.certified()).mapToInt(StarBand::stars).max().orElse(0);
    }

    public Optional<CriteriaSet> set(String set) {
        return Optional.ofNullable(sets.get(set));
    }

    /** What the preparer puts in a dossier of that kind; empty if the law asks for nothing. */
    public Optional<DossierContents> dossier(Preparer preparer, DossierKind kind) {
        return dossiers.stream().filter(d -> d.preparedBy() == preparer && d.kinds().contains(kind)).findFirst();
    }
}
