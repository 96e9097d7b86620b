package vn.ocop.certification.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.certificate.Certificate;
import vn.ocop.certification.certificate.Certificates;
import vn.ocop.certification.register.Register;
import vn.ocop.certification.rulebook.Authority;
import vn.ocop.certification.rulebook.DossierKind;
import vn.ocop.certification.rulebook.Law;
import vn.ocop.certification.rulebook.Rulebook;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.refusal.Text;

/** What the city's leader decides on the council's result, and what the ministry answers (QĐ 26/2026, Điều 7.3.e, 7.4). */
public class DecisionWork {

    private static final String MINISTRY = "VN";

    private final Dossiers dossiers;
    private final Outcomes outcomes;
    private final Register register;
    private final Certificates certificates;
    private final Issuing issuing;
    private final Law law;
    private final Clock clock;

    public DecisionWork(Dossiers dossiers, Outcomes outcomes, Register register, Certificates certificates,
            Issuing issuing, Law law, Clock clock) {
        this.dossiers = dossiers;
        this.outcomes = outcomes;
        this.register = register;
        this.certificates = certificates;
        this.issuing = issuing;
        this.law = law;
        this.clock = clock;
    }

    /** What may be decided on the result: where the dossier has lost what it rested on, only not to recognise it. */
    public Endings endings(Dossier dossier, Forms.Outcome outcome) {
        return wrong(dossier).isEmpty() ? byResult(dossier, outcome) : Endings.NONE;
    }

    private Endings byResult(Dossier dossier, Forms.Outcome outcome) {
        return Endings.of(outcome, law.book(dossier.rulebook()), held(dossier));
    }

    /** The decision publishes the result: recognised with a certificate, not recognised, or sent on. */
    public Dossier decide(Dossier dossier, Forms.Decision decision) {
        Transition.RECOGNISE.check(dossier.state(), roles());
        if (dossier.state() != State.SCORED) {
            throw Refusal.wrongState("wrong-state", "Hồ sơ đang chờ kết quả của Bộ.",
                    "The dossier waits for the ministry's answer.");
        }
        var outcome = outcomes.of(dossier.id()).orElseThrow();
        requireDated(decision.decidedOn(), outcome);
        var ending = byResult(dossier, outcome).choose(decision.ending(), decision.reason());
        if (ending != Ending.NOT_RECOGNISE) {
            requireEligible(dossier);
        }
        var taken = new Forms.Decided(decision.decisionNo(), decision.decidedOn(), ending, decision.reason());
        var decided = step(dossier.decide(ending.transition(), taken, outcome, roles()), ending.transition(),
                decision.decisionNo());
        if (ending != Ending.FORWARD) {
            conclude(decided, ending == Ending.RECOGNISE, outcome.stars(), decision.decisionNo(), decision.decidedOn(),
                    Scope.current().requireUnit());
        }
        return decided;
    }

    /** The ministry's answer: five stars are its own decision; on a lower rank the province decides (Điều 7.4.e, g). */
    public Dossier answer(Dossier dossier, Forms.MinistryAnswer answer) {
        Transition.NOT_RECOGNISE.check(dossier.state(), roles());
        if (dossier.state() != State.FORWARDED) {
            throw Refusal.wrongState("wrong-state", "Hồ sơ chưa gửi Bộ.",
                    "The dossier has not been sent to the ministry.");
        }
        var rulebook = law.book(dossier.rulebook());
        var forwarded = dossier.content().decision() == null ? null : dossier.content().decision().decidedOn();
        var verdict = MinistryVerdict.of(answer, rulebook, forwarded, held(dossier), LocalDate.now(clock));
        // the ministry's answer is recorded as it is, also where the dossier has lost what it rested on
        boolean eligible = wrong(dossier).isEmpty();
        if (verdict.byProvince() && verdict.recognised()) {
            requireEligible(dossier);
        }
        boolean recognised = verdict.recognised() && eligible;
        var ending = recognised ? Transition.RECOGNISE : Transition.NOT_RECOGNISE;
        var answered = step(dossier.answered(ending, answer, roles()), ending, verdict.decisionNo());
        conclude(answered, recognised, answer.stars(), verdict.decisionNo(), verdict.decidedOn(),
                verdict.byProvince() ? Scope.current().requireUnit() : MINISTRY);
        return answered;
    }

    /** Back to the council: the evaluation is done again (Điều 7.4.g, 10.1.b). Why is the city's own until it decides. */
    public Dossier rehear(Dossier dossier) {
        return step(dossier.rehear(roles()), Transition.REHEAR, null);
    }

    private void conclude(Dossier dossier, boolean recognised, int stars, String decisionNo, LocalDate decidedOn,
            String authority) {
        certificates.runOut(dossier.id(), decidedOn, true);
        if (recognised) {
            issuing.issue(dossier, law.book(dossier.rulebook()), stars, decisionNo, decidedOn, authority);
        }
    }

    private void requireDated(LocalDate decidedOn, Forms.Outcome outcome) {
        Days.requireNotAfter(decidedOn, LocalDate.now(clock), "decidedOn");
        if (outcome.closedOn() != null) {
            Days.requireNotBefore(decidedOn, outcome.closedOn(), "decidedOn");
        }
    }

    private void requireEligible(Dossier dossier) {
        var wrong = wrong(dossier);
        if (!wrong.isEmpty()) {
            throw new Refusal(Refusal.Kind.WRONG_STATE, "no-longer-eligible",
                    new Text("Hồ sơ không còn đủ điều kiện để công nhận; hãy quyết định không công nhận, có nêu lý do.",
                            "The dossier is no longer eligible; decide not to recognise it, with a reason."),
                    wrong, java.util.Map.of());
        }
    }

    /** What the dossier rests on is looked at again: product, producer, and the certificate its kind goes by. */
    private List<Refusal.Field> wrong(Dossier dossier) {
        var wrong = new ArrayList<>(Eligibility.toGoOn(register.product(dossier.productId())));
        var current = certificates.current(dossier.productId());
        if (dossier.kind() == DossierKind.FIRST_TIME
                && current.filter(held -> !LocalDate.now(clock).isAfter(held.validTo())).isPresent()) {
            wrong.add(new Refusal.Field("kind", "certified-already",
                    new Text("Sản phẩm đã có giấy chứng nhận còn hiệu lực.",
                            "The product has a valid certificate by now.")));
        }
        if (dossier.kind() != DossierKind.FIRST_TIME && current.isEmpty()) {
            wrong.add(new Refusal.Field("kind", "no-certificate", new Text("Giấy chứng nhận làm căn cứ không còn.",
                    "The certificate that this kind of dossier goes by is no more.")));
        }
        return wrong;
    }

    /** The rank an upgrade has to rise above (Điều 7.5); null for the other kinds. */
    private @Nullable Integer held(Dossier dossier) {
        return dossier.kind() != DossierKind.UPGRADE
                ? null
                : certificates.current(dossier.productId()).map(Certificate::stars).orElse(null);
    }

    private Dossier step(Dossier dossier, Transition transition, @Nullable String note) {
        dossiers.step(dossier, transition, note);
        return dossier;
    }

    private static Set<Role> roles() {
        return Scope.current().roles();
    }
}
