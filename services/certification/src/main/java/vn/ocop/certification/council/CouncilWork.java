package vn.ocop.certification.council;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.ocop.certification.council.Councils.Hearing;
import vn.ocop.certification.dossier.Dossier;
import vn.ocop.certification.dossier.DossierWork;
import vn.ocop.certification.dossier.Forms;
import vn.ocop.certification.rulebook.Law;
import vn.ocop.certification.rulebook.Answers;
import vn.ocop.certification.rulebook.TrialScore;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.time.Ids;

/** What a council does: it is called, members score privately and sign, the chair closes. */
public class CouncilWork {

    private final Councils councils;
    private final DossierWork dossiers;
    private final Law law;
    private final Clock clock;

    public CouncilWork(Councils councils, DossierWork dossiers, Law law, Clock clock) {
        this.councils = councils;
        this.dossiers = dossiers;
        this.law = law;
        this.clock = clock;
    }

    public Session call(String title, LocalDate heldOn, Rules rules, List<Seat> seats) {
        var scope = Scope.current();
        var session = Session.call(Ids.next(), scope.requireUnit(), scope.requirePerson(), title, heldOn, rules, seats,
                clock.instant());
        councils.add(session);
        return session;
    }

    /** Puts a received dossier before the session. */
    public void schedule(Session session, UUID dossierId) {
        var scheduled = dossiers.schedule(dossiers.get(dossierId));
        councils.schedule(session, scheduled.id());
    }

    /** Writes the acting member's sheet, as far as it is filled. */
    public Sheet write(Session session, UUID dossierId, Map<String, BigDecimal> answers, Set<String> disqualifiers,
            String comment) {
        var member = requireMember(session);
        requireOpen(councils.hearing(session.id(), dossierId).orElseThrow(Refusal::notFound));
        var total = score(dossiers.get(dossierId), answers, disqualifiers).total();
        var before = councils.sheet(session.id(), dossierId, member);
        if (before.isPresent() && before.get().signedAt() != null) {
            throw locked();
        }
        var sheet = new Sheet(session.id(), dossierId, member, before.map(Sheet::version).orElse(0L) + 1, answers,
                disqualifiers, comment, total, null);
        councils.save(sheet);
        return sheet;
    }

    /** Signs the acting member's sheet; the whole set must be answered. The last signature opens all sheets. */
    public Sheet sign(Session session, UUID dossierId) {
        var member = requireMember(session);
        var hearing = councils.lock(session.id(), dossierId).orElseThrow(Refusal::notFound);
        requireOpen(hearing);
        var sheet = councils.sheet(session.id(), dossierId, member)
                .orElseThrow(() -> Refusal.wrongState("no-sheet", "Bạn chưa chấm phiếu này.",
                        "You have not filled this sheet."));
        if (sheet.signedAt() != null) {
            throw locked();
        }
        requireWhole(dossiers.get(dossierId), sheet);
        var signed = new Sheet(sheet.sessionId(), sheet.dossierId(), member, sheet.version() + 1, sheet.answers(),
                sheet.disqualifiers(), sheet.comment(), sheet.total(), clock.instant());
        councils.sign(signed);
        if (hearing.signed().size() + 1 == session.present().size()) {
            councils.openAll(session.id(), dossierId);
        }
        return signed;
    }

    /** The acting member's own sheet. */
    public Sheet mine(Session session, UUID dossierId) {
        return councils.sheet(session.id(), dossierId, requireMember(session)).orElseThrow(Refusal::notFound);
    }

    /** The members' sheets added up; nothing of it before all are in. */
    public Tally tally(Session session, UUID dossierId) {
        requireAllIn(councils.hearing(session.id(), dossierId).orElseThrow(Refusal::notFound));
        var dossier = dossiers.get(dossierId);
        return Tally.of(law.book(dossier.rulebook()).set(dossier.set()).orElseThrow(),
                councils.sheets(session.id(), dossierId));
    }

    /** The chair closes: the result is fixed and the dossier goes to the leader. */
    public Result close(Session session, UUID dossierId, Findings findings) {
        if (!session.isChair(Scope.current().requirePerson())) {
            throw Refusal.forbidden("not-the-chair", "Chỉ chủ tịch Hội đồng kết luận.", "Only the chair closes.");
        }
        var tally = tally(session, dossierId);
        var dossier = dossiers.get(dossierId);
        var result = Result.of(tally, findings, session.rules(), law.scoring(dossier.rulebook()), dossier.set());
        dossiers.close(dossier, new Forms.Outcome(session.id(), result.mean(), result.stars()), findings.discussion());
        councils.close(session.id(), dossierId, result);
        return result;
    }

    private void requireWhole(Dossier dossier, Sheet sheet) {
        var set = law.book(dossier.rulebook()).set(dossier.set()).orElseThrow();
        if (!sheet.disqualifiers().isEmpty() || Marks.whole(set, sheet.answers())) {
            return;
        }
        throw Refusal.wrongState("sheet-not-whole", "Phiếu còn tiêu chí chưa chấm; chấm đủ rồi mới ký.",
                "Some criteria are not scored; score the whole set before signing.");
    }

    private TrialScore score(Dossier dossier, Map<String, BigDecimal> answers, Set<String> disqualifiers) {
        var set = law.book(dossier.rulebook()).set(dossier.set()).orElseThrow();
        return law.scoring(dossier.rulebook()).trial(dossier.set(),
                new Answers(Marks.levels(set, answers), disqualifiers));
    }

    private static UUID requireMember(Session session) {
        var person = Scope.current().requirePerson();
        if (!session.isPresent(person)) {
            throw Refusal.forbidden("no-seat", "Bạn không có ghế trong phiên họp này.",
                    "You have no seat in this session.");
        }
        return person;
    }

    private static void requireOpen(Hearing hearing) {
        if (hearing.result() != null) {
            throw Refusal.wrongState("closed", "Hội đồng đã kết luận hồ sơ này.",
                    "The council has closed this dossier.");
        }
    }

    private static void requireAllIn(Hearing hearing) {
        if (!hearing.allIn()) {
            throw Refusal.wrongState("scores-not-in", "Chưa đủ phiếu đã ký; điểm chỉ hiện khi tất cả đã ký.",
                    "Not all sheets are signed; scores appear only when all are in.");
        }
    }

    private static Refusal locked() {
        return Refusal.wrongState("sheet-signed", "Phiếu đã ký và khóa.", "The sheet is signed and locked.");
    }
}
