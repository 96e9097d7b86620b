package vn.ocop.certification.dossier.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ocop.certification.dossier.DecisionWork;
import vn.ocop.certification.dossier.Outcomes;
import vn.ocop.certification.dossier.web.DossierView.Pending;
import vn.ocop.certification.rulebook.DossierKind;
import vn.ocop.certification.rulebook.Preparer;
import vn.ocop.platform.identity.Role;
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
    private final Outcomes outcomes;
    private final DecisionWork decisions;
    private final Law law;
    private final WorkingDays workingDays;
    private final Clock clock;

    DossierViews(Dossiers dossiers, Outcomes outcomes, DecisionWork decisions, Law law, WorkingDays workingDays,
            Clock clock) {
        this.dossiers = dossiers;
        this.outcomes = outcomes;
        this.decisions = decisions;
        this.law = law;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    DossierLine line(Dossier dossier) {
        return new DossierLine(dossier.id(), dossier.version(), dossier.unit(), dossier.kind(), dossier.state(),
                dossier.set(),
                dossier.productId(), dossier.product(), dossier.producer(), dossier.filedOn(), dossier.dueOn(),
                workingDaysLeft(dossier), dossier.stars(),
                dossier.open(Scope.current().roles()));
    }

    DossierView of(Dossier dossier) {
        var rulebook = law.book(dossier.rulebook());
        return new DossierView(line(dossier), dossier.rulebook(), dossier.content(),
                SelfScores.score(law.scoring(dossier.rulebook()), dossier.set(), dossier.content().selfAssessment()),
                dossiers.history(dossier.id()),
                Stream.of(Preparer.values()).flatMap(preparer -> rulebook.dossier(preparer, dossier.kind()).stream())
                        .toList(),
                dossier.kind() == DossierKind.RE_EVALUATION && rulebook.reEvaluation().writtenConsultation(),
                pending(dossier));
    }

    /** The city alone is shown a result that waits; members have it in their session. */
    private @Nullable Pending pending(Dossier dossier) {
        var scope = Scope.current();
        if (dossier.state() != State.SCORED
                || !(scope.has(Role.CITY_OFFICER) || scope.has(Role.CITY_LEADER))) {
            return null;
        }
        return outcomes.of(dossier.id()).map(outcome -> {
            var endings = decisions.endings(dossier, outcome);
            return new Pending(outcome, endings.open(), endings.usual());
        }).orElse(null);
    }

    private @Nullable Integer workingDaysLeft(Dossier dossier) {
        var due = dossier.dueOn();
        boolean runs = dossier.state() == State.FILED || dossier.state() == State.COMPLETING
                || dossier.state() == State.ASSESSED;
        return due == null || !runs ? null : workingDays.between(LocalDate.now(clock), due);
    }
}
