package vn.ocop.certification.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.ocop.certification.certificate.Certificates;
import vn.ocop.certification.register.Register;
import vn.ocop.certification.rulebook.Law;
import vn.ocop.certification.rulebook.Rulebook;
import vn.ocop.platform.calendar.WorkingDays;
import vn.ocop.platform.refusal.Refusal;

/** Filing and completing: what must hold, and what is frozen: law, due date, registry versions, papers. */
public class Filings {

    private final Register register;
    private final Law law;
    private final Certificates certificates;
    private final WorkingDays workingDays;
    private final Clock clock;

    public Filings(Register register, Law law, Certificates certificates, WorkingDays workingDays, Clock clock) {
        this.register = register;
        this.law = law;
        this.certificates = certificates;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * @param dossier as the registry has its product now
     * @throws Refusal naming all that is missing, so that the producer can put it right in one go
     */
    Dossier.Filing file(Dossier dossier) {
        var today = LocalDate.now(clock);
        var rulebook = law.on(today, dossier.kind());
        var papers = papers(dossier);
        var wrong = new ArrayList<Refusal.Field>();
        kinds(dossier, rulebook, today).atFiling(dossier.kind()).ifPresent(wrong::add);
        requireNothingWrong(dossier, rulebook, papers, wrong);
        var known = register.product(dossier.productId()).orElseThrow();
        return new Dossier.Filing(rulebook.code(), today,
                workingDays.plus(today, rulebook.communeReview().workingDays()),
                new Forms.Registered(known.producerVersion(), known.productVersion(), known.producerType()),
                frozen(papers));
    }

    /** A completion is checked as a filing is, under the law and in the set of the filing. */
    List<Forms.FrozenPaper> complete(Dossier dossier) {
        var papers = papers(dossier);
        requireNothingWrong(dossier, law.book(dossier.rulebook()), papers, new ArrayList<>());
        return frozen(papers);
    }

    /** The commune's last day when its days begin today. */
    LocalDate due(Dossier dossier) {
        return workingDays.plus(LocalDate.now(clock), law.book(dossier.rulebook()).communeReview().workingDays());
    }

    KindRules kinds(Dossier dossier, Rulebook rulebook, LocalDate today) {
        return new KindRules(rulebook, certificates.current(dossier.productId()), today);
    }

    private void requireNothingWrong(Dossier dossier, Rulebook rulebook, List<Register.KnownPaper> papers,
            List<Refusal.Field> wrong) {
        wrong.addAll(Eligibility.toFile(register.product(dossier.productId()), rulebook, dossier.set()));
        wrong.addAll(new FilingChecks(dossier, rulebook, law.scoring(rulebook.code()), papers, LocalDate.now(clock))
                .problems());
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
    }

    private List<Register.KnownPaper> papers(Dossier dossier) {
        return register.papers(dossier.content().selfAssessment().papers()).stream()
                .filter(paper -> paper.producerId().equals(dossier.producerId()))
                .toList();
    }

    private static List<Forms.FrozenPaper> frozen(List<Register.KnownPaper> papers) {
        return papers.stream()
                .map(paper -> new Forms.FrozenPaper(paper.id(), paper.kind(), paper.title(), paper.sha256(),
                        paper.fileVersion(), paper.endsOn()))
                .toList();
    }
}
