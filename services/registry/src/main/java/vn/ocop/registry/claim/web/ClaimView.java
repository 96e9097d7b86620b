package vn.ocop.registry.claim.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.claim.Claim;
import vn.ocop.registry.producer.Producer;

/**
 * A claim.
 *
 * @param account who claims; the officer finds the person in the directory
 * @param producerId the producer it was accepted for, null before and otherwise
 * @param candidate for officers: the producer it would be accepted for, null when there is none
 */
record ClaimView(UUID id, String unit, long version, Claim.State state, UUID account, @Nullable UUID producerId,
        @Nullable String reason, Instant filedAt, @Nullable Instant decidedAt, @Nullable Candidate candidate) {

    /** What helps an officer to tell whether the claim is right. */
    record Candidate(UUID id, long version, String name, Producer.Status status) {}

    static ClaimView of(Claim claim, @Nullable Producer candidate) {
        return new ClaimView(claim.id(), claim.unit(), claim.version(), claim.state(), claim.account(),
                claim.producer(), claim.reason(), claim.filedAt(), claim.decidedAt(), candidate == null
                        ? null
                        : new Candidate(candidate.id(), candidate.version(), candidate.name(), candidate.status()));
    }
}
