package vn.ocop.certification.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.register.Register;
import vn.ocop.certification.rulebook.DossierKind;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.refusal.Refusal;

/**
 * A product's dossier. Each method is one step of {@link Transition}; it answers the dossier after the step.
 *
 * @param unit the commune that owns it
 * @param owner the producer's account
 * @param rulebook the law it is scored under: of the day of filing, for ever after (QĐ 26/2026, Điều 12)
 * @param set code of its criteria set; as the registry has it until the filing, then for ever
 * @param filedOn day of intake by the commune, null before
 * @param dueOn the commune's last day, 15 working days after the intake (Điều 7.2), null before
 */
public record Dossier(UUID id, String unit, UUID owner, long version, DossierKind kind, State state, String rulebook,
        String set, UUID productId, UUID producerId, String product, String producer, @Nullable LocalDate filedOn,
        @Nullable LocalDate dueOn, Content content, Instant createdAt) {

    /** The law and the dates that a filing pins, and what it freezes. */
    public record Filing(String rulebook, LocalDate filedOn, LocalDate dueOn, Forms.Registered registered,
            List<Forms.FrozenPaper> papers) {}

    /** What these roles may do now; completion is asked for once. */
    public List<Transition> open(Set<Role> roles) {
        return Transition.open(state, roles).stream()
                .filter(step -> step != Transition.ASK_COMPLETION || content.completion() == null).toList();
    }

    /** While it is a draft it is of the product as the registry has it: its set and names follow. */
    Dossier following(Register.Known known) {
        var set = known.set();
        return state != State.DRAFT || set == null
                ? this
                : new Dossier(id, unit, owner, version, kind, state, rulebook, set, productId, known.producerId(),
                        known.product(), known.producer(), filedOn, dueOn, content, createdAt);
    }

    /** The producer writes; only while the dossier is with it. */
    Dossier write(Forms.Registration registration, Forms.SelfAssessment selfAssessment) {
        if (state != State.DRAFT && state != State.COMPLETING) {
            throw Refusal.wrongState("not-editable", "Hồ sơ đã nộp, không sửa được lúc này.",
                    "The dossier has been filed and cannot be changed now.");
        }
        return next(state, content.with(changes -> {
            changes.registration = registration;
            changes.selfAssessment = selfAssessment;
        }));
    }

    Dossier file(Filing filing, Set<Role> roles) {
        Transition.FILE.check(state, roles);
        return new Dossier(id, unit, owner, version + 1, kind, State.FILED, filing.rulebook(), set, productId,
                producerId, product, producer, filing.filedOn(), filing.dueOn(), content.with(changes -> {
                    changes.registered = filing.registered();
                    changes.papers = filing.papers();
                }), createdAt);
    }

    /** Once only: a second request is refused, so that a dossier does not go to and fro. */
    Dossier askCompletion(Forms.CompletionRequest request, Set<Role> roles) {
        Transition.ASK_COMPLETION.check(state, roles);
        if (content.completion() != null) {
            throw Refusal.wrongState("completion-asked-before", "Đã yêu cầu bổ sung một lần, không yêu cầu lần nữa.",
                    "Completion has been asked for once already.");
        }
        return step(Transition.ASK_COMPLETION, roles, changes -> changes.completion = request);
    }

    Dossier complete(List<Forms.FrozenPaper> papers, Set<Role> roles) {
        return step(Transition.COMPLETE, roles, changes -> changes.papers = papers);
    }

    Dossier assess(Forms.CommuneAssessment assessment, Set<Role> roles) {
        return step(Transition.ASSESS, roles, changes -> changes.assessment = assessment);
    }

    Dossier refuse(Forms.RefusalReason reason, Set<Role> roles) {
        return step(Transition.REFUSE, roles, changes -> changes.refusal = reason);
    }

    Dossier withdraw(Forms.Withdrawal withdrawal, Set<Role> roles) {
        return step(Transition.WITHDRAW, roles, changes -> changes.withdrawal = withdrawal);
    }

    Dossier propose(Forms.Proposed proposal, Set<Role> roles) {
        return step(Transition.PROPOSE, roles, changes -> changes.proposal = proposal);
    }

    Dossier receive(Forms.Received receipt, Set<Role> roles) {
        return step(Transition.RECEIVE, roles, changes -> changes.receipt = receipt);
    }

    /** Back to the commune, whose days run anew and who may ask the producer for completion again. */
    Dossier returned(Forms.Returned request, LocalDate dueOn, Set<Role> roles) {
        var returned = step(Transition.RETURN, roles, changes -> {
            changes.returned = request;
            changes.completion = null;
        });
        return new Dossier(id, unit, owner, returned.version, kind, returned.state, rulebook, set, productId,
                producerId,
                product, producer, filedOn, dueOn, returned.content, createdAt);
    }

    Dossier schedule(Set<Role> roles) {
        return step(Transition.SCHEDULE, roles, changes -> {});
    }

    Dossier unschedule(Set<Role> roles) {
        return step(Transition.UNSCHEDULE, roles, changes -> {});
    }

    Dossier close(Set<Role> roles) {
        return step(Transition.CLOSE, roles, changes -> {});
    }

    /** A result that is heard again is no result any more: what was decided on it stays in the history alone. */
    Dossier rehear(Set<Role> roles) {
        return step(Transition.REHEAR, roles, changes -> {
            changes.outcome = null;
            changes.decision = null;
            changes.ministry = null;
        });
    }

    /** The decision publishes the council's result. */
    Dossier decide(Transition ending, Forms.Decided decision, Forms.Outcome outcome, Set<Role> roles) {
        return step(ending, roles, changes -> {
            changes.decision = decision;
            changes.outcome = outcome;
        });
    }

    Dossier answered(Transition ending, Forms.MinistryAnswer answer, Set<Role> roles) {
        return step(ending, roles, changes -> changes.ministry = answer);
    }

    /** The rank of the result: the ministry's where it has answered; null until a decision publishes it. */
    public @Nullable Integer stars() {
        if (content.ministry() != null) {
            return content.ministry().stars();
        }
        return content.outcome() == null ? null : content.outcome().stars();
    }

    private Dossier step(Transition transition, Set<Role> roles,
            java.util.function.Consumer<Content.Changes> written) {
        transition.check(state, roles);
        return next(transition.to(), content.with(written));
    }

    private Dossier next(State to, Content written) {
        return new Dossier(id, unit, owner, version + 1, kind, to, rulebook, set, productId, producerId, product,
                producer, filedOn, dueOn, written, createdAt);
    }
}
