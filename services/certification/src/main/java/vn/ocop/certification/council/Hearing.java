package vn.ocop.certification.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.refusal.Refusal;

/**
 * A dossier before a session. Members score it in rounds; the last signature of a round opens its sheets, the chair closes
 * with a result or has it scored again, the city's officer may take it off the session.
 *
 * @param signed members who have signed in this round
 * @param counted the members whose sheets make the result; empty until all are in
 * @param result the council's own until the decision is published
 * @param reason why it was last scored again, taken off or sent back
 */
public record Hearing(UUID id, UUID sessionId, UUID dossierId, long version, State state, int round, List<UUID> signed,
        List<UUID> counted, @Nullable Result result, @Nullable LocalDate closedOn, @Nullable String reason) {

    /** Where a hearing stands. */
    public enum State {
        /** Members score. */
        OPEN,
        /** All present members have signed; the sheets are open to the session. */
        ALL_IN,
        /** Closed with a result. */
        CLOSED,
        /** Taken off the session, or sent back to the city. */
        REMOVED
    }

    static Hearing scheduled(UUID id, UUID sessionId, UUID dossierId) {
        return new Hearing(id, sessionId, dossierId, 1, State.OPEN, 1, List.of(), List.of(), null, null, null);
    }

    /** As those see it who may not know the result yet. */
    public Hearing withoutResult() {
        return new Hearing(id, sessionId, dossierId, version, state, round, signed, counted, null, closedOn, null);
    }

    public boolean allIn() {
        return state == State.ALL_IN || state == State.CLOSED;
    }

    /** A member signs; with the last of those present all are in. */
    Hearing signedBy(UUID member, List<UUID> present) {
        requireOpen();
        if (signed.contains(member)) {
            throw Refusal.wrongState("sheet-signed", "Phiếu đã ký và khóa.", "The sheet is signed and locked.");
        }
        var all = new ArrayList<>(signed);
        all.add(member);
        return new Hearing(id, sessionId, dossierId, version + 1, state, round, List.copyOf(all), counted, result,
                closedOn, reason).waitingFor(present);
    }

    /** Others are seated or present now: what waited for somebody who is not goes on; what is all in stays as counted. */
    Hearing reseated(List<UUID> present, @Nullable String why) {
        return new Hearing(id, sessionId, dossierId, version + 1, state, round, signed, counted, result, closedOn,
                why == null ? reason : why).waitingFor(present);
    }

    /** Whether a signed sheet would not count with these members present. */
    boolean drops(List<UUID> present) {
        return state == State.OPEN && !present.containsAll(signed);
    }

    /** All are in as soon as every member who is present has signed; sheets of others do not count. */
    private Hearing waitingFor(List<UUID> present) {
        if (state != State.OPEN || !signed.containsAll(present)) {
            return this;
        }
        return new Hearing(id, sessionId, dossierId, version, State.ALL_IN, round, signed, List.copyOf(present), result,
                closedOn, reason);
    }

    /** Who closes has scored: a chair who came in later has the dossier scored again first. */
    void requireClosableBy(UUID chair) {
        requireAllIn();
        if (!counted.contains(chair)) {
            throw Refusal.wrongState("chair-did-not-score",
                    "Chủ tịch chưa chấm hồ sơ này; hãy mở chấm lại rồi kết luận.",
                    "The chair has not scored this dossier; have it scored again before closing.");
        }
    }

    Hearing close(Result result, LocalDate today) {
        requireAllIn();
        return new Hearing(id, sessionId, dossierId, version + 1, State.CLOSED, round, signed, counted, result, today,
                reason);
    }

    /** Scored again: new sheets, private again until all are in; the signed ones stay as they are. */
    Hearing reopen(String reason) {
        requireAllIn();
        return again(reason);
    }

    /** Taken off the session before it is closed. */
    Hearing remove(String reason) {
        if (state != State.OPEN && state != State.ALL_IN) {
            throw closed();
        }
        return removed(reason);
    }

    /** The result is not decided on: the dossier goes back to be heard again. */
    Hearing sendBack(String reason) {
        if (state != State.CLOSED) {
            throw Refusal.wrongState("not-closed", "Hội đồng chưa kết luận hồ sơ này.",
                    "The council has not closed this dossier.");
        }
        return removed(reason);
    }

    /** Before the same session once more. */
    Hearing scheduleAgain() {
        if (state != State.REMOVED) {
            throw Refusal.wrongState("heard-already", "Hồ sơ đã ở trong phiên họp này.",
                    "The dossier is before this session already.");
        }
        return again(reason);
    }

    void requireOpen() {
        if (state == State.ALL_IN) {
            throw Refusal.wrongState("sheet-signed", "Tất cả phiếu đã ký và khóa.",
                    "All sheets are signed and locked.");
        }
        if (state != State.OPEN) {
            throw closed();
        }
    }

    void requireAllIn() {
        if (state == State.OPEN) {
            throw Refusal.wrongState("scores-not-in", "Chưa đủ phiếu đã ký; điểm chỉ hiện khi tất cả đã ký.",
                    "Not all sheets are signed; scores appear only when all are in.");
        }
        if (state != State.ALL_IN) {
            throw closed();
        }
    }

    private Hearing again(@Nullable String reason) {
        return new Hearing(id, sessionId, dossierId, version + 1, State.OPEN, round + 1, List.of(), List.of(), null,
                null, reason);
    }

    private Hearing removed(String reason) {
        return new Hearing(id, sessionId, dossierId, version + 1, State.REMOVED, round, signed, counted, result,
                closedOn, reason);
    }

    private Refusal closed() {
        return state == State.REMOVED
                ? Refusal.wrongState("removed", "Hồ sơ không còn trong phiên họp này.",
                        "The dossier is no longer before this session.")
                : Refusal.wrongState("closed", "Hội đồng đã kết luận hồ sơ này.",
                        "The council has closed this dossier.");
    }
}
