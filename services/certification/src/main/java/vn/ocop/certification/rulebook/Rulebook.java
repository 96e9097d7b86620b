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

    /**
     * The rulebook that a dossier of the kind, filed that day, is done under when it is not this one (Điều 12.2).
     *
     * @return its code; empty where this one holds
     */
    public Optional<String> earlierRulebook(DossierKind kind, LocalDate filed) {
        return transition.stream()
                .filter(rule -> rule.filedBefore() != null && filed.isBefore(rule.filedBefore())
                        && rule.kinds().contains(kind))
                .findFirst()
                .flatMap(rule -> Optional.ofNullable(rule.rulebook()));
    }

    /**
     * How many days after the end of a certificate a re-evaluation may still be filed, while the certificate runs on
     * (Điều 12.3). A transitional rule: read for certificates from before this decision alone.
     */
    public Optional<Integer> lateReEvaluationDays(LocalDate recognised) {
        return transition.stream()
                .filter(rule -> rule.recognisedBefore() != null && recognised.isBefore(rule.recognisedBefore())
                        && rule.kinds().contains(DossierKind.RE_EVALUATION))
                .findFirst()
                .flatMap(rule -> Optional.ofNullable(rule.withinDays()));
    }

    /** The type of organisation with that code, where it may take part (Điều 2.3). */
    public Optional<AllowedProducer> producerType(String code) {
        return producerTypes.stream().filter(type -> type.code().equals(code)).findFirst();
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
