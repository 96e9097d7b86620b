package vn.ocop.certification.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.rulebook.DossierKind;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.refusal.Refusal;

/**
 * A product's dossier. Each method is one step of {@link Transition}; it answers the dossier after the step.
 *
 * @param unit the commune that owns it
 * @param owner the producer's account
 * @param rulebook the law it is scored under: of the day of filing, for ever after (QĐ 26/2026, Điều 12)
 * @param filedOn day of intake by the commune, null before
 * @param dueOn the commune's last day, 15 working days after the intake (Điều 7.2), null before
 */
public record Dossier(UUID id, String unit, UUID owner, long version, DossierKind kind, State state, String rulebook,
        String set, UUID productId, UUID producerId, String product, String producer, @Nullable LocalDate filedOn,
        @Nullable LocalDate dueOn, Content content, Instant createdAt) {

    /** The law and the dates that a filing pins. */
    public record Filing(String rulebook, LocalDate filedOn, LocalDate dueOn, List<Forms.FrozenPaper> papers) {}

    /** The producer writes; only while the dossier is with it. */
    public Dossier write(Forms.Registration registration, Forms.SelfAssessment selfAssessment) {
        if (state != State.DRAFT && state != State.COMPLETING) {
            throw Refusal.wrongState("not-editable", "Hồ sơ đã nộp, không sửa được lúc này.",
                    "The dossier has been filed and cannot be changed now.");
        }
        return next(state, content.written(registration, selfAssessment));
    }

    public Dossier file(Filing filing, Set<Role> roles) {
        Transition.FILE.check(state, roles);
        return new Dossier(id, unit, owner, version + 1, kind, State.FILED, filing.rulebook(), set, productId,
                producerId,
                product, producer, filing.filedOn(), filing.dueOn(), content.frozen(filing.papers()), createdAt);
    }

    /** Once only: a second request is refused, so that a dossier does not go to and fro. */
    public Dossier askCompletion(Forms.CompletionRequest request, Set<Role> roles) {
        Transition.ASK_COMPLETION.check(state, roles);
        if (content.completion() != null) {
            throw Refusal.wrongState("completion-asked-before", "Đã yêu cầu bổ sung một lần, không yêu cầu lần nữa.",
                    "Completion has been asked for once already.");
        }
        return step(Transition.ASK_COMPLETION, content.asked(request));
    }

    public Dossier complete(List<Forms.FrozenPaper> papers, Set<Role> roles) {
        Transition.COMPLETE.check(state, roles);
        return step(Transition.COMPLETE, content.frozen(papers));
    }

    public Dossier assess(Forms.CommuneAssessment assessment, Set<Role> roles) {
        Transition.ASSESS.check(state, roles);
        return step(Transition.ASSESS, content.assessed(assessment));
    }

    public Dossier refuse(Forms.RefusalReason reason, Set<Role> roles) {
        Transition.REFUSE.check(state, roles);
        return step(Transition.REFUSE, content.refused(reason));
    }

    public Dossier propose(Forms.Proposal proposal, Set<Role> roles) {
        Transition.PROPOSE.check(state, roles);
        return step(Transition.PROPOSE, content.proposed(proposal));
    }

    public Dossier receive(Forms.Receipt receipt, Set<Role> roles) {
        Transition.RECEIVE.check(state, roles);
        return step(Transition.RECEIVE, content.received(receipt));
    }

    public Dossier schedule(Set<Role> roles) {
        Transition.SCHEDULE.check(state, roles);
        return step(Transition.SCHEDULE, content);
    }

    public Dossier close(Forms.Outcome outcome, Set<Role> roles) {
        Transition.CLOSE.check(state, roles);
        return step(Transition.CLOSE, content.scored(outcome));
    }

    /** @param ending what the result leads to: recognised, not recognised, or sent on */
    public Dossier decide(Transition ending, Forms.Decision decision, Set<Role> roles) {
        ending.check(state, roles);
        return step(ending, content.decided(decision));
    }

    private Dossier step(Transition transition, Content written) {
        return next(transition.to(), written);
    }

    private Dossier next(State to, Content written) {
        return new Dossier(id, unit, owner, version + 1, kind, to, rulebook, set, productId, producerId, product,
                producer,
                filedOn, dueOn, written, createdAt);
    }
}
