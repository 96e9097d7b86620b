package vn.ocop.registry.producer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.refusal.Refusal;

/**
 * A producer of one commune. It registers itself; the commune verifies it or returns it with a reason; a change of a
 * verified producer asks for verification again.
 */
public record Producer(UUID id, String unit, UUID owner, long version, Status status, ProducerType type, String name,
        TaxCode taxCode, Details details, Consent consent, @Nullable String returnReason, Instant registeredAt,
        @Nullable Instant verifiedAt) {

    public enum Status {
        REGISTERED, RETURNED, VERIFIED
    }

    /** What the representative agreed to, and when (Law 91/2025 on personal data). */
    public record Consent(String version, Instant at) {}

    /** What a producer says of itself. */
    public record Description(ProducerType type, String name, TaxCode taxCode, Details details) {}

    public static Producer register(UUID id, String unit, UUID owner, Description says, Consent consent) {
        return new Producer(id, unit, owner, 1, Status.REGISTERED, says.type(), says.name(), says.taxCode(),
                says.details(),
                consent, null, consent.at(), null);
    }

    public Producer change(Description says) {
        return new Producer(id, unit, owner, version + 1, Status.REGISTERED, says.type(), says.name(), says.taxCode(),
                says.details(), consent, null, registeredAt, null);
    }

    public Producer verify(Instant now) {
        requireRegistered();
        return new Producer(id, unit, owner, version + 1, Status.VERIFIED, type, name, taxCode, details, consent, null,
                registeredAt, now);
    }

    public Producer giveBack(String reason) {
        requireRegistered();
        return new Producer(id, unit, owner, version + 1, Status.RETURNED, type, name, taxCode, details, consent,
                reason,
                registeredAt, null);
    }

    private void requireRegistered() {
        if (status != Status.REGISTERED) {
            throw Refusal.wrongState("not-waiting", "Chủ thể này không chờ xác minh.",
                    "This producer does not wait for verification.");
        }
    }
}
