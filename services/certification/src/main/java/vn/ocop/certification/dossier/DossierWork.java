package vn.ocop.certification.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.certificate.Certificates;
import vn.ocop.certification.register.Register;
import vn.ocop.certification.rulebook.Authority;
import vn.ocop.certification.rulebook.DossierKind;
import vn.ocop.certification.rulebook.Law;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.time.Ids;

/** What people do with dossiers up to the council: each method is one step, for the acting scope, in its transaction. */
public class DossierWork {

    private final Dossiers dossiers;
    private final Register register;
    private final Filings filings;
    private final Certificates certificates;
    private final Law law;
    private final Units units;
    private final Clock clock;

    /** Who stands above whom. */
    public interface Units {
        /** The unit above, to which a dossier is proposed. */
        String above(String unit);
    }

    public DossierWork(Dossiers dossiers, Register register, Filings filings, Certificates certificates, Law law,
            Units units, Clock clock) {
        this.dossiers = dossiers;
        this.register = register;
        this.filings = filings;
        this.certificates = certificates;
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

    /** Begins a dossier of the product as the registry has it; law, set and names are pinned when it is filed. */
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
        var today = LocalDate.now(clock);
        var rulebook = law.on(today, kind);
        new KindRules(rulebook, certificates.current(productId), today).atBeginning(kind).ifPresent(wrong -> {
            throw Refusal.invalid(List.of(wrong));
        });
        if (dossiers.hasOpen(productId)) {
            throw Refusal.wrongState("dossier-open", "Sản phẩm đang có một hồ sơ chưa kết thúc.",
                    "The product has a dossier on its way already.");
        }
        var dossier = new Dossier(Ids.next(), known.unit(), owner, 1, kind, State.DRAFT, rulebook.code(), set,
                known.productId(), known.producerId(), known.product(), known.producer(), null, null, Content.EMPTY,
                clock.instant());
        dossiers.add(dossier);
        return dossier;
    }

    public Dossier write(Dossier dossier, Forms.Registration registration, Forms.SelfAssessment selfAssessment) {
        var written = current(dossier).write(registration, selfAssessment);
        var problems = SelfScores.problems(law.scoring(dossier.rulebook()), written.set(), selfAssessment);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        dossiers.save(written);
        return written;
    }

    public Dossier file(Dossier dossier) {
        Transition.FILE.check(dossier.state(), roles());
        var current = current(dossier);
        var filed = step(current.file(filings.file(current), roles()), Transition.FILE, null);
        var rulebook = law.book(filed.rulebook());
        if (filings.kinds(filed, rulebook, LocalDate.now(clock)).isLate(filed.kind())) {
            certificates.current(filed.productId()).ifPresent(late -> certificates.runOn(late.id(), filed.id(),
                    late.validTo().plusDays(rulebook.certificate().extensionMaxDays())));
        }
        return filed;
    }

    public Dossier withdraw(Dossier dossier, Forms.Withdrawal withdrawal) {
        return ended(step(dossier.withdraw(withdrawal, roles()), Transition.WITHDRAW, withdrawal.reason()), false);
    }

    public Dossier askCompletion(Dossier dossier, Forms.CompletionRequest request) {
        requireNotOwn(dossier);
        return step(dossier.askCompletion(request, roles()), Transition.ASK_COMPLETION, request.request());
    }

    /** Completed: the papers are frozen anew; law, set, names and due date stay those of the filing. */
    public Dossier complete(Dossier dossier) {
        Transition.COMPLETE.check(dossier.state(), roles());
        return step(dossier.complete(filings.complete(dossier), roles()), Transition.COMPLETE, null);
    }

    public Dossier assess(Dossier dossier, Forms.CommuneAssessment assessment) {
        requireNotOwn(dossier);
        return step(dossier.assess(assessment, roles()), Transition.ASSESS, null);
    }

    public Dossier refuse(Dossier dossier, Forms.RefusalReason reason) {
        requireNotOwn(dossier);
        return ended(step(dossier.refuse(reason, roles()), Transition.REFUSE, reason.reason()), true);
    }

    /** The commune proposes; from now on the unit above may work on the dossier. */
    public Dossier propose(Dossier dossier, Forms.Proposal proposal) {
        requireNotOwn(dossier);
        Transition.PROPOSE.check(dossier.state(), roles());
        requireEligible(dossier);
        var today = LocalDate.now(clock);
        var dated = proposal.documentDate() == null ? today : proposal.documentDate();
        Days.requireNotAfter(dated, today, "documentDate");
        Days.requireNotBefore(dated, java.util.Objects.requireNonNull(dossier.filedOn()), "documentDate");
        var round = law.book(dossier.rulebook()).rounds().next(Authority.PROVINCE, today);
        var proposed = step(dossier.propose(new Forms.Proposed(proposal.documentNo(), dated, round), roles()),
                Transition.PROPOSE, proposal.documentNo());
        dossiers.grant(proposed, units.above(dossier.unit()), "QĐ 26/2026, Điều 7.2.b: " + proposal.documentNo());
        return proposed;
    }

    /** The city takes the dossier in, with the samples the law asks for (Điều 6.2.d). */
    public Dossier receive(Dossier dossier, Forms.Receipt receipt) {
        Transition.RECEIVE.check(dossier.state(), roles());
        var rulebook = law.book(dossier.rulebook());
        int needed = rulebook.samples().forSet(dossier.set());
        if (receipt.samplesReceived() < needed) {
            throw Refusal.invalid("samplesReceived", "too-few",
                    "Cần đủ " + needed + " sản phẩm mẫu mới tiếp nhận; thiếu thì trả lại xã để bổ sung.",
                    needed + " sample units are needed; return the dossier to the commune where they lack.");
        }
        var today = LocalDate.now(clock);
        var dueOn = dossier.kind() == DossierKind.RE_EVALUATION
                ? today.plusDays(rulebook.reEvaluation().limitDays())
                : null;
        return step(
                dossier.receive(new Forms.Received(receipt.samplesReceived(), receipt.note(), today, dueOn), roles()),
                Transition.RECEIVE, receipt.note());
    }

    /** The city sends the dossier back to be completed (Điều 7.3.a). */
    public Dossier returned(Dossier dossier, Forms.Returned request) {
        return step(dossier.returned(request, filings.due(dossier), roles()), Transition.RETURN, request.request());
    }

    /** Before a session of the council, which it may only come to while its product is made. */
    public Dossier schedule(Dossier dossier) {
        Transition.SCHEDULE.check(dossier.state(), roles());
        requireEligible(dossier);
        return step(dossier.schedule(roles()), Transition.SCHEDULE, null);
    }

    public Dossier unschedule(Dossier dossier) {
        return step(dossier.unschedule(roles()), Transition.UNSCHEDULE, null);
    }

    /** The council has closed; its result and what it discussed stay with the council. */
    public Dossier close(Dossier dossier) {
        return step(dossier.close(roles()), Transition.CLOSE, null);
    }

    /** Accounts that acted on the dossier for the producer or the commune: they do not judge it as well. */
    public Set<String> parties(Dossier dossier) {
        return Stream.concat(Stream.of(dossier.owner().toString()), dossiers.history(dossier.id()).stream()
                .filter(step -> step.unit().equals(dossier.unit())).map(Dossiers.Step::actor))
                .collect(Collectors.toSet());
    }

    /** An officer may make something too, but does not handle that dossier for the commune. */
    private static void requireNotOwn(Dossier dossier) {
        if (dossier.owner().equals(Scope.current().requirePerson())) {
            throw Refusal.forbidden("own-business", "Cán bộ không tự xử lý hồ sơ của mình; hãy chuyển cho người khác.",
                    "Nobody handles their own dossier; hand it to a colleague.");
        }
    }

    private void requireEligible(Dossier dossier) {
        var wrong = Eligibility.toGoOn(register.product(dossier.productId()));
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
    }

    /** A draft follows the registry until it is filed. */
    private Dossier current(Dossier dossier) {
        return register.product(dossier.productId()).map(dossier::following).orElse(dossier);
    }

    private Dossier ended(Dossier dossier, boolean byResult) {
        certificates.runOut(dossier.id(), LocalDate.now(clock), byResult);
        return dossier;
    }

    private Dossier step(Dossier dossier, Transition transition, @Nullable String note) {
        dossiers.step(dossier, transition, note);
        return dossier;
    }

    private static Set<Role> roles() {
        return Scope.current().roles();
    }
}
