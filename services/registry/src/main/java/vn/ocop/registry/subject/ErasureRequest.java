package vn.ocop.registry.subject;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.registry.producer.PersonalField;

/**
 * A person asks that their data be removed; the commune's officer decides.
 *
 * @param account the person's account
 * @param kept what is kept until the retention ends, because dossiers name it; empty until it is accepted
 * @param reason why it was refused, null otherwise
 */
public record ErasureRequest(UUID id, String unit, UUID account, long version, UUID producerId, State state,
        List<PersonalField> kept, @Nullable String reason, Instant filedAt, @Nullable Instant decidedAt) {

    public enum State {
        OPEN, ACCEPTED, REFUSED
    }

    public static ErasureRequest file(UUID id, String unit, UUID account, UUID producerId, Instant now) {
        return new ErasureRequest(id, unit, account, 1, producerId, State.OPEN, List.of(), null, now, null);
    }

    /** @param erased what is removed now; the rest is kept */
    public ErasureRequest accept(Set<PersonalField> erased, Instant now) {
        var keeps = List.of(PersonalField.values()).stream().filter(field -> !erased.contains(field)).toList();
        return decided(State.ACCEPTED, keeps, null, now);
    }

    public ErasureRequest refuse(String why, Instant now) {
        return decided(State.REFUSED, List.of(), why, now);
    }

    private ErasureRequest decided(State to, List<PersonalField> keeps, @Nullable String why, Instant now) {
        if (state != State.OPEN) {
            throw Refusal.wrongState("decided", "Yêu cầu này đã được giải quyết.", "This request has been decided.");
        }
        return new ErasureRequest(id, unit, account, version + 1, producerId, to, keeps, why, filedAt, now);
    }
}
