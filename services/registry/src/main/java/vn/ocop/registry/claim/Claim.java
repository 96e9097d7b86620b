package vn.ocop.registry.claim;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.registry.producer.Producer;
import vn.ocop.registry.producer.TaxCode;

/**
 * A signed-in person says that a producer an officer recorded is theirs. Whether there is such a producer the person
 * learns only when the claim is accepted.
 *
 * @param account the person's account
 * @param asked what the person knows of the producer; nothing once it is decided
 * @param consent given with the claim, for the day it is accepted
 * @param producer the producer it was accepted for, null before and otherwise
 * @param reason why it was refused, null otherwise
 */
public record Claim(UUID id, String unit, UUID account, long version, State state, Asked asked,
        Producer.Consent consent, @Nullable UUID producer, @Nullable String reason, Instant filedAt,
        @Nullable Instant decidedAt) {

    public enum State {
        OPEN, ACCEPTED, REFUSED
    }

    /** One of the two, as long as the claim is open. */
    public record Asked(@Nullable UUID producerId, @Nullable TaxCode taxCode) {

        static final Asked NOTHING = new Asked(null, null);
    }

    public static Claim file(UUID id, String unit, UUID account, Asked asked, Producer.Consent consent) {
        if ((asked.producerId() == null) == (asked.taxCode() == null)) {
            throw Refusal.invalid("taxCode", "one-of-two", "Hãy cho biết mã số thuế hoặc mã chủ thể, một trong hai.",
                    "Give the tax code or the producer's id, one of the two.");
        }
        return new Claim(id, unit, account, 1, State.OPEN, asked, consent, null, null, consent.at(), null);
    }

    public Claim accept(UUID claimed, Instant now) {
        return decided(State.ACCEPTED, claimed, null, now);
    }

    public Claim refuse(String why, Instant now) {
        return decided(State.REFUSED, null, why, now);
    }

    private Claim decided(State to, @Nullable UUID claimed, @Nullable String why, Instant now) {
        if (state != State.OPEN) {
            throw Refusal.wrongState("decided", "Đề nghị này đã được giải quyết.", "This claim has been decided.");
        }
        return new Claim(id, unit, account, version + 1, to, Asked.NOTHING, consent, claimed, why, filedAt, now);
    }
}
