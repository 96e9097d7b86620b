package vn.ocop.certification.council;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.dossier.Dossier;
import vn.ocop.certification.dossier.DossierWork;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.time.Ids;

/** Calling a council and giving it dossiers: what the city's office does. */
public class SessionWork {

    private static final String CHANGED = "HearingChanged";

    private final Councils councils;
    private final Regulations regulations;
    private final Members members;
    private final DossierWork dossiers;
    private final Clock clock;

    public SessionWork(Councils councils, Regulations regulations, Members members, DossierWork dossiers, Clock clock) {
        this.councils = councils;
        this.regulations = regulations;
        this.members = members;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /**
     * Calls a session, within a year of today, under the regulation in force now.
     *
     * @param advisors the advisory members who report to it; null for the city's whole team
     */
    public Session call(String title, LocalDate heldOn, List<Seat> seats, @Nullable List<UUID> advisors) {
        var scope = Scope.current();
        var today = LocalDate.now(clock);
        if (heldOn.isBefore(today.minusYears(1)) || heldOn.isAfter(today.plusYears(1))) {
            throw Refusal.invalid("heldOn", "too-far", "Ngày họp phải trong vòng một năm.",
                    "A session is held within a year of today.");
        }
        var team = advisors == null
                ? List.copyOf(members.of(scope.requireUnit(), Role.ADVISORY_MEMBER))
                : advisors;
        var session = Session.call(Ids.next(), scope.requireUnit(), scope.requirePerson(), title, heldOn,
                regulations.inForce(today), seats, team, clock.instant());
        requireAppointed(session);
        councils.add(session);
        return session;
    }

    /** Seats change hands, members are recorded absent: hearings that waited for somebody no longer seated go on. */
    public Session reseat(UUID id, Consumer<Session> expected, List<Seat> seats, @Nullable List<UUID> advisors,
            @Nullable String reason) {
        var session = councils.lock(id).orElseThrow(Refusal::notFound);
        expected.accept(session);
        var reseated = session.reseat(seats, advisors == null ? session.advisors() : advisors);
        requireAppointed(reseated);
        // every hearing is locked before anything is written: who signs locks in the same order
        var open = councils.hearings(id).stream()
                .filter(hearing -> hearing.state() == Hearing.State.OPEN || hearing.state() == Hearing.State.ALL_IN)
                .map(hearing -> councils.lock(id, hearing.dossierId()).orElseThrow()).toList();
        if ((reason == null || reason.isBlank())
                && open.stream().anyMatch(hearing -> hearing.drops(reseated.present()))) {
            throw Refusal.invalid("reason", "missing", "Có phiếu đã ký sẽ không được tính; cần ghi lý do.",
                    "A signed sheet will not count any more; record the reason.");
        }
        councils.reseat(reseated);
        for (var hearing : open) {
            var dossier = dossiers.get(hearing.dossierId());
            requireNoParty(reseated, dossier);
            if (hearing.state() == Hearing.State.OPEN || hearing.state() == Hearing.State.ALL_IN) {
                councils.save(hearing.reseated(reseated.present(), reason), CHANGED, reseated, dossier);
            }
        }
        return reseated;
    }

    /** Puts a received dossier before the session. */
    public Session schedule(UUID id, UUID dossierId) {
        var session = councils.lock(id).orElseThrow(Refusal::notFound);
        var before = councils.lock(session.id(), dossierId);
        var scheduled = dossiers.schedule(dossiers.get(dossierId));
        requireNoParty(session, scheduled);
        if (before.isPresent()) {
            councils.save(before.get().scheduleAgain(), "HearingOpened", session, scheduled);
        } else {
            councils.add(Hearing.scheduled(Ids.next(), session.id(), dossierId), session, scheduled);
        }
        return session;
    }

    /** Takes a dossier off the session before it is closed; it may go before another one. */
    public void remove(Session session, UUID dossierId, String reason) {
        var hearing = councils.lock(session.id(), dossierId).orElseThrow(Refusal::notFound);
        var removed = hearing.remove(reason);
        var dossier = dossiers.unschedule(dossiers.get(dossierId));
        councils.save(removed, "HearingRemoved", session, dossier);
    }

    /** Seats go to members of the city's council and advisory team, who are appointed by its leader (Điều 7.3.b). */
    private void requireAppointed(Session session) {
        var council = members.of(session.unit(), Role.COUNCIL_MEMBER);
        if (!session.seats().stream().map(Seat::member).allMatch(council::contains)) {
            throw Refusal.invalid("seats", "not-a-member", "Có ghế không phải của thành viên Hội đồng.",
                    "A seat is given to somebody who is no member of the council.");
        }
        if (!session.advisors().isEmpty()
                && !members.of(session.unit(), Role.ADVISORY_MEMBER).containsAll(session.advisors())) {
            throw Refusal.invalid("advisors", "not-a-member", "Có người không thuộc Tổ tư vấn.",
                    "Somebody is no member of the advisory team.");
        }
    }

    /** Nobody judges what they make, filed or assessed themselves. */
    private void requireNoParty(Session session, Dossier dossier) {
        Set<String> parties = dossiers.parties(dossier);
        if (session.judges().stream().map(UUID::toString).anyMatch(parties::contains)) {
            throw Refusal.wrongState("party-to-the-dossier",
                    "Một thành viên là chủ thể hoặc đã xử lý hồ sơ này ở xã; hãy thay ghế trước.",
                    "A member is the producer or has handled this dossier for the commune; change the seat first.");
        }
    }
}
