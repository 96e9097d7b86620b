package vn.ocop.certification.certificate;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.refusal.Refusal;

/**
 * The papers of a certificate from before the platform, as recorded and as decided on by the city's leader.
 *
 * @param unit the city
 * @param recordedBy account of the officer who recorded it
 * @param reason why it was refused
 */
public record EarlierRecord(UUID id, String unit, UUID recordedBy, long version, State state, EarlierCertificate papers,
        @Nullable String reason, Instant recordedAt) {

    /** What became of it. */
    public enum State {
        WAITING, CONFIRMED, REFUSED
    }

    EarlierRecord decided(State to, @Nullable String why) {
        if (state != State.WAITING) {
            throw Refusal.wrongState("decided-already", "Bản ghi này đã được xử lý.", "This record is decided on.");
        }
        return new EarlierRecord(id, unit, recordedBy, version + 1, to, papers, why, recordedAt);
    }
}
