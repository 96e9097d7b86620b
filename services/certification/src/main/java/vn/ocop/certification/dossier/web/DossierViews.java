package vn.ocop.certification.dossier.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.ocop.certification.dossier.Dossier;
import vn.ocop.certification.dossier.Dossiers;
import vn.ocop.certification.rulebook.Law;
import vn.ocop.certification.dossier.SelfScores;
import vn.ocop.certification.dossier.State;
import vn.ocop.certification.dossier.Transition;
import vn.ocop.platform.calendar.WorkingDays;
import vn.ocop.platform.identity.Scope;

/** Shows dossiers to the person who asks. */
@Component
class DossierViews {

    private final Dossiers dossiers;
    private final Law law;
    private final WorkingDays workingDays;
    private final Clock clock;

    DossierViews(Dossiers dossiers, Law law, WorkingDays workingDays, Clock clock) {
        this.dossiers = dossiers;
        this.law = law;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    DossierLine line(Dossier dossier) {
        var outcome = dossier.content().outcome();
        return new DossierLine(dossier.id(), dossier.version(), dossier.unit(), dossier.kind(), dossier.state(),
                dossier.set(),
                dossier.productId(), dossier.product(), dossier.producer(), dossier.filedOn(), dossier.dueOn(),
                workingDaysLeft(dossier), outcome == null ? null : outcome.stars(),
                Transition.open(dossier.state(), Scope.current().roles()));
    }

    DossierView of(Dossier dossier) {
        return new DossierView(line(dossier), dossier.rulebook(), dossier.content(),
                SelfScores.score(law.scoring(dossier.rulebook()), dossier.set(), dossier.content().selfAssessment()),
                dossiers.history(dossier.id()));
    }

    private @org.jspecify.annotations.Nullable Integer workingDaysLeft(Dossier dossier) {
        var due = dossier.dueOn();
        boolean runs = dossier.state() == State.FILED || dossier.state() == State.COMPLETING
                || dossier.state() == State.ASSESSED;
        return due == null || !runs ? null : workingDays.between(LocalDate.now(clock), due);
    }
}
