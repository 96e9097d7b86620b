package vn.ocop.certification.council;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import vn.ocop.certification.dossier.Days;
import vn.ocop.certification.dossier.DecisionWork;
import vn.ocop.certification.dossier.Dossier;
import vn.ocop.certification.dossier.DossierWork;
import vn.ocop.certification.rulebook.Answers;
import vn.ocop.certification.rulebook.CriteriaSet;
import vn.ocop.certification.rulebook.DossierKind;
import vn.ocop.certification.rulebook.Law;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.refusal.Refusal;

/** Scoring a dossier: members write and sign privately, the chair closes or has it scored again. */
public class HearingWork {

    private final Councils councils;
    private final DossierWork dossiers;
    private final DecisionWork decisions;
    private final Law law;
    private final Clock clock;

    public HearingWork(Councils councils, DossierWork dossiers, DecisionWork decisions, Law law, Clock clock) {
        this.councils = councils;
        this.dossiers = dossiers;
        this.decisions = decisions;
        this.law = law;
        this.clock = clock;
    }

    /** The acting member's own sheet of this round. */
    public Sheet mine(Session session, UUID dossierId) {
        return councils.sheet(hearing(session, dossierId), requireMember(session)).orElseThrow(Refusal::notFound);
    }

    /**
     * Writes the acting member's sheet, as far as it is filled.
     *
     * @param expected sees the sheet that stands there, empty where the round has none yet, to refuse a stale change
     */
    public Sheet write(Session session, UUID dossierId, Map<String, BigDecimal> answers, Set<String> disqualifiers,
            String comment, Consumer<Optional<Sheet>> expected) {
        var member = requireMember(session);
        var hearing = hearing(session, dossierId);
        var before = councils.sheet(hearing, member);
        before.ifPresent(HearingWork::requireUnsigned);
        hearing.requireOpen();
        expected.accept(before);
        var dossier = dossiers.get(dossierId);
        var total = law.scoring(dossier.rulebook()).trial(dossier.set(), new Answers(answers, disqualifiers)).total();
        var sheet = new Sheet(session.id(), dossierId, hearing.round(), member,
                councils.lastVersion(hearing, member) + 1, answers, disqualifiers, comment, total, null);
        councils.save(sheet);
        return sheet;
    }

    /** Signs the acting member's sheet; the whole set must be answered. The last signature opens all sheets. */
    public Sheet sign(Session session, UUID dossierId, Consumer<Sheet> expected) {
        var hearing = councils.lock(session.id(), dossierId).orElseThrow(Refusal::notFound);
        var seated = councils.find(session.id()).orElseThrow();
        var member = requireMember(seated);
        var sheet = councils.sheet(hearing, member)
                .orElseThrow(() -> Refusal.wrongState("no-sheet", "Bạn chưa chấm phiếu này.",
                        "You have not filled this sheet."));
        requireUnsigned(sheet);
        var signedHearing = hearing.signedBy(member, seated.present());
        expected.accept(sheet);
        requireWhole(set(dossiers.get(dossierId)), sheet);
        var signed = new Sheet(sheet.sessionId(), sheet.dossierId(), sheet.round(), member, sheet.version() + 1,
                sheet.answers(), sheet.disqualifiers(), sheet.comment(), sheet.total(), clock.instant());
        councils.sign(signed);
        councils.save(signedHearing);
        return signed;
    }

    /** The members' sheets added up, for the session and the city; nothing of it before all are in. */
    public Tally tally(Session session, UUID dossierId) {
        var scope = Scope.current();
        if (!scope.has(Role.CITY_OFFICER) && !scope.has(Role.CITY_LEADER)) {
            requireMember(session);
        }
        var hearing = hearing(session, dossierId);
        if (hearing.state() != Hearing.State.CLOSED) {
            hearing.requireAllIn();
        }
        return Tally.of(set(dossiers.get(dossierId)), councils.sheets(hearing));
    }

    /** The chair closes: the result is fixed and the dossier goes to the leader. */
    public Result close(Session session, UUID dossierId, Findings findings) {
        var hearing = lockedByChair(session, dossierId);
        hearing.requireClosableBy(Scope.current().requirePerson());
        var dossier = dossiers.get(dossierId);
        requireHeld(session, dossier);
        var set = set(dossier);
        var result = Result.of(Tally.of(set, councils.sheets(hearing)), findings, session.regulation(),
                law.scoring(dossier.rulebook()), set);
        var closed = hearing.close(result, LocalDate.now(clock));
        councils.save(closed, "HearingClosed", session, dossiers.close(dossier));
        return result;
    }

    /** The chair has the dossier scored again, after a discussion say. */
    public Hearing reopen(Session session, UUID dossierId, String reason) {
        var hearing = lockedByChair(session, dossierId).reopen(reason);
        councils.save(hearing, "HearingChanged", session, dossiers.get(dossierId));
        return hearing;
    }

    /** The leader sends a result back: the dossier waits for another session (Điều 10.1.b). */
    public Hearing sendBack(Session session, UUID dossierId, String reason) {
        var hearing = councils.lock(session.id(), dossierId).orElseThrow(Refusal::notFound).sendBack(reason);
        councils.save(hearing, "HearingRemoved", session, decisions.rehear(dossiers.get(dossierId)));
        return hearing;
    }

    private Hearing hearing(Session session, UUID dossierId) {
        return councils.hearing(session.id(), dossierId).orElseThrow(Refusal::notFound);
    }

    /** A session closes on its day at the earliest; where opinions are given in writing it does not meet (Điều 7.6.d). */
    private void requireHeld(Session session, Dossier dossier) {
        boolean inWriting = dossier.kind() == DossierKind.RE_EVALUATION
                && law.book(dossier.rulebook()).reEvaluation().writtenConsultation();
        if (!inWriting && LocalDate.now(clock).isBefore(session.heldOn())) {
            throw Refusal.wrongState("not-held-yet", "Phiên họp ngày " + Days.written(session.heldOn())
                    + " chưa tới, chưa kết luận được.",
                    "The session is held on " + session.heldOn() + " and cannot be closed before.");
        }
    }

    private CriteriaSet set(Dossier dossier) {
        return law.book(dossier.rulebook()).set(dossier.set()).orElseThrow();
    }

    private static void requireWhole(CriteriaSet set, Sheet sheet) {
        var missing = set.unanswered(sheet.answers().keySet());
        if (!missing.isEmpty()) {
            throw Refusal.wrongState("sheet-not-whole",
                    "Phiếu còn " + missing.size() + " tiêu chí chưa chấm; chấm đủ rồi mới ký, cả khi đề nghị loại.",
                    missing.size()
                            + " criteria are not scored; score the whole set before signing, also when you name a disqualifier.");
        }
    }

    /** The hearing, locked; who chairs is looked at behind the lock, since seats change. */
    private Hearing lockedByChair(Session session, UUID dossierId) {
        var hearing = councils.lock(session.id(), dossierId).orElseThrow(Refusal::notFound);
        if (!councils.find(session.id()).orElseThrow().isChair(Scope.current().requirePerson())) {
            throw Refusal.forbidden("not-the-chair", "Chỉ chủ tịch có mặt mới kết luận.",
                    "Only the chair, being present, closes.");
        }
        return hearing;
    }

    private static UUID requireMember(Session session) {
        var person = Scope.current().requirePerson();
        if (!session.isPresent(person)) {
            throw Refusal.forbidden("no-seat", "Bạn không có ghế trong phiên họp này.",
                    "You have no seat in this session.");
        }
        return person;
    }

    private static void requireUnsigned(Sheet sheet) {
        if (sheet.signedAt() != null) {
            throw Refusal.wrongState("sheet-signed", "Phiếu đã ký và khóa.", "The sheet is signed and locked.");
        }
    }
}
