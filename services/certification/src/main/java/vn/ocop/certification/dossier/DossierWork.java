package vn.ocop.certification.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.register.Register;
import vn.ocop.certification.rulebook.Authority;
import vn.ocop.certification.rulebook.DossierKind;
import vn.ocop.certification.rulebook.Law;
import vn.ocop.certification.rulebook.Rulebook;
import vn.ocop.certification.rulebook.StarBand;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.time.Ids;

/** What people do with dossiers: each method is one step, for the acting scope, in its transaction. */
public class DossierWork {

    private final Dossiers dossiers;
    private final Register register;
    private final Filings filings;
    private final Issuing issuing;
    private final Law law;
    private final Units units;
    private final Clock clock;

    /** Who stands above whom. */
    public interface Units {
        /** The unit above, to which a dossier is proposed. */
        String above(String unit);
    }

    public DossierWork(Dossiers dossiers, Register register, Filings filings, Issuing issuing, Law law, Units units,
            Clock clock) {
        this.dossiers = dossiers;
        this.register = register;
        this.filings = filings;
        this.issuing = issuing;
        this.law = law;
        this.units = units;
        this.clock = clock;
    }

    public Dossier get(UUID id) {
        return dossiers.find(id).orElseThrow(Refusal::notFound);
    }

    public List<Dossier> list(@Nullable State state, @Nullable UUID after, int limit) {
        return dossiers.list(state, after, limit);
    }

    /** Begins a dossier under the law in force today; it is pinned when it is filed. */
    public Dossier begin(UUID productId, DossierKind kind) {
        var known = register.product(productId)
                .orElseThrow(() -> Refusal.wrongState("product-not-known",
                        "Chưa thấy sản phẩm này; nếu vừa tạo, hãy thử lại sau giây lát.",
                        "This product is not known here; if you have just described it, try again in a moment."));
        var owner = known.owner();
        if (owner == null) {
            throw Refusal.wrongState("no-account", "Chủ thể của sản phẩm này chưa có tài khoản.",
                    "The producer of this product has no account yet.");
        }
        var set = known.set();
        if (set == null) {
            throw Refusal.wrongState("no-set", "Hãy xếp sản phẩm vào một trong 26 bộ tiêu chí trước.",
                    "Put the product in one of the 26 criteria sets first.");
        }
        if (known.withdrawn()) {
            throw Refusal.wrongState("withdrawn", "Sản phẩm đã ngừng sản xuất.", "The product is no longer made.");
        }
        var now = clock.instant();
        var dossier = new Dossier(Ids.next(), known.unit(), owner, 1, kind, State.DRAFT,
                law.on(LocalDate.now(clock)).code(), set, known.productId(), known.producerId(),
                known.product(), known.producer(), null, null, Content.EMPTY, now);
        dossiers.add(dossier);
        return dossier;
    }

    public Dossier write(Dossier dossier, Forms.Registration registration, Forms.SelfAssessment selfAssessment) {
        var written = dossier.write(registration, selfAssessment);
        var problems = SelfScores.problems(law.scoring(dossier.rulebook()), dossier.set(), selfAssessment);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        dossiers.save(written);
        return written;
    }

    public Dossier file(Dossier dossier) {
        Transition.FILE.check(dossier.state(), Scope.current().roles());
        return step(dossier.file(filings.check(dossier), Scope.current().roles()), Transition.FILE, null);
    }

    public Dossier askCompletion(Dossier dossier, Forms.CompletionRequest request) {
        return step(dossier.askCompletion(request, Scope.current().roles()), Transition.ASK_COMPLETION,
                request.request());
    }

    /** Completed: the papers are frozen anew; law and due date stay those of the filing. */
    public Dossier complete(Dossier dossier) {
        Transition.COMPLETE.check(dossier.state(), Scope.current().roles());
        var wrong = new ArrayList<Refusal.Field>();
        filings.producerStopped(dossier, wrong);
        var papers = filings.freeze(dossier, wrong);
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
        return step(dossier.complete(papers, Scope.current().roles()), Transition.COMPLETE, null);
    }

    public Dossier assess(Dossier dossier, Forms.CommuneAssessment assessment) {
        return step(dossier.assess(assessment, Scope.current().roles()), Transition.ASSESS, null);
    }

    public Dossier refuse(Dossier dossier, Forms.RefusalReason reason) {
        return step(dossier.refuse(reason, Scope.current().roles()), Transition.REFUSE, reason.reason());
    }

    /** The commune proposes; from now on the unit above may work on the dossier. */
    public Dossier propose(Dossier dossier, Forms.Proposal proposal) {
        var proposed = step(dossier.propose(proposal, Scope.current().roles()), Transition.PROPOSE,
                proposal.documentNo());
        dossiers.grant(proposed, units.above(dossier.unit()), "QĐ 26/2026, Điều 7.2.b: " + proposal.documentNo());
        return proposed;
    }

    public Dossier receive(Dossier dossier, Forms.Receipt receipt) {
        return step(dossier.receive(receipt, Scope.current().roles()), Transition.RECEIVE, receipt.note());
    }

    public Dossier schedule(Dossier dossier) {
        return step(dossier.schedule(Scope.current().roles()), Transition.SCHEDULE, null);
    }

    public Dossier close(Dossier dossier, Forms.Outcome outcome, @Nullable String note) {
        return step(dossier.close(outcome, Scope.current().roles()), Transition.CLOSE, note);
    }

    /** The leader decides on the council's result: recognised with a certificate, not recognised, or sent to the ministry. */
    public Dossier decide(Dossier dossier, Forms.Decision decision) {
        if (!Scope.current().has(Role.CITY_LEADER) || dossier.content().outcome() == null) {
            Transition.RECOGNISE.check(dossier.state(), Scope.current().roles());
        }
        var outcome = java.util.Objects.requireNonNull(dossier.content().outcome());
        var rulebook = law.book(dossier.rulebook());
        var ending = ending(rulebook, outcome.stars());
        var decided = step(dossier.decide(ending, decision, Scope.current().roles()), ending, decision.decisionNo());
        if (ending == Transition.RECOGNISE) {
            issuing.issue(decided, rulebook, outcome.stars(), decision.decisionNo(), Scope.current().requireUnit());
        }
        return decided;
    }

    /** Who recognises a rank is the law's (Điều 4.1); a rank nobody recognises gets no decision of recognition. */
    private static Transition ending(Rulebook rulebook, int stars) {
        var authority = rulebook.bands().stream().filter(band -> band.stars() == stars).findFirst()
                .map(StarBand::authority);
        if (authority.isEmpty()) {
            return Transition.NOT_RECOGNISE;
        }
        return authority.get() == Authority.MINISTRY ? Transition.FORWARD : Transition.RECOGNISE;
    }

    private Dossier step(Dossier dossier, Transition transition, @Nullable String note) {
        dossiers.step(dossier, transition, note);
        return dossier;
    }
}
