package vn.ocop.registry.idea;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.refusal.Refusal;

/**
 * A person's idea of a new product. The person needs no producer to have one; the product that comes of it does.
 *
 * @param owner the person's account
 * @param reason why it was returned or refused; what the officer adds to an acceptance
 * @param productId the product that came of it, null before
 */
public record Idea(UUID id, String unit, UUID owner, long version, State state, @Nullable String reason, Says says,
        @Nullable UUID productId, Instant registeredAt, @Nullable Instant judgedAt) {

    public enum State {
        REGISTERED,
        /** The person is asked to say more. */
        RETURNED,
        ACCEPTED,
        REFUSED,
        /** It has become a product. */
        TAKEN_UP
    }

    /** What the officer finds. */
    public enum Finding {
        ACCEPTED(State.ACCEPTED), RETURNED(State.RETURNED), REFUSED(State.REFUSED);

        private final State state;

        Finding(State state) {
            this.state = state;
        }
    }

    /**
     * What is said of an idea; the same that Mẫu 03 later asks of the product's origin (QĐ 26/2026, Phụ lục IV).
     *
     * @param set code of the criteria set it is thought to belong to, {@code 01} … {@code 26}; null while unknown
     * @param novelty what is new in it
     * @param locality which local materials, labour or knowledge it lives on
     * @param plan how it is to be made and sold
     */
    public record Says(String name, @Nullable String set, String description, String novelty, String locality,
            String plan) {}

    public static Idea register(UUID id, String unit, UUID owner, Says says, Instant now) {
        return new Idea(id, unit, owner, 1, State.REGISTERED, null, says, null, now, null);
    }

    /** As long as nobody has judged it, and when more was asked for; it then waits for judgement again. */
    public Idea change(Says newly) {
        if (state != State.REGISTERED && state != State.RETURNED) {
            throw Refusal.wrongState("judged", "Ý tưởng đã được xem xét, không sửa được nữa.",
                    "This idea has been judged and cannot be changed.");
        }
        return new Idea(id, unit, owner, version + 1, State.REGISTERED, reason, newly, null, registeredAt, judgedAt);
    }

    /** @throws Refusal when it does not wait for judgement, or no reason is given for anything but acceptance */
    public Idea judge(Finding finding, @Nullable String why, Instant now) {
        if (state != State.REGISTERED) {
            throw Refusal.wrongState("not-waiting", "Ý tưởng không ở trạng thái chờ xem xét.",
                    "This idea does not wait for judgement.");
        }
        var given = why == null || why.isBlank() ? null : why.strip();
        if (given == null && finding != Finding.ACCEPTED) {
            throw Refusal.invalid("reason", "missing", "Hãy nêu lý do để người đăng ký biết.",
                    "Say why, so that the person knows.");
        }
        return new Idea(id, unit, owner, version + 1, finding.state, given, says, null, registeredAt, now);
    }

    /** It becomes a product, once. */
    public Idea takeUp(UUID product) {
        requireAccepted();
        return new Idea(id, unit, owner, version + 1, State.TAKEN_UP, reason, says, product, registeredAt, judgedAt);
    }

    void requireAccepted() {
        if (state == State.TAKEN_UP) {
            throw Refusal.wrongState("taken-up", "Ý tưởng đã thành sản phẩm.", "This idea has become a product.");
        }
        if (state != State.ACCEPTED) {
            throw Refusal.wrongState("not-accepted", "Ý tưởng chưa được chấp nhận.",
                    "This idea has not been accepted.");
        }
    }
}
