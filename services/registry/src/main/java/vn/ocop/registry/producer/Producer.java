package vn.ocop.registry.producer;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.refusal.Refusal;

/**
 * A producer of one commune. It registers itself, or the commune's officer records what is known of it; the commune
 * verifies it or returns it with a reason; a change of a verified producer asks for verification again. Each method is
 * one step of {@link Transition}; it answers the producer after the step.
 *
 * @param owner the account that acts for it; null while an officer's record is claimed by nobody
 * @param consent what the representative agreed to; null before it has, and after it was withdrawn
 * @param reason why it was returned, suspended, resumed or closed; null otherwise
 * @param closedAt null until it is closed
 * @param joinedInto the producer that it was a duplicate of; null unless it was closed as one
 * @param forgottenAt when all its personal data were removed at the end of the retention; null before
 */
public record Producer(UUID id, String unit, @Nullable UUID owner, long version, Status status, Description says,
        @Nullable Consent consent, @Nullable String reason, Instant registeredAt, @Nullable Instant verifiedAt,
        @Nullable Instant closedAt, @Nullable UUID joinedInto, @Nullable Instant forgottenAt) {

    public enum Status {
        REGISTERED, RETURNED, VERIFIED, SUSPENDED, CLOSED
    }

    /** What the representative agreed to, and when (Law 91/2025 on personal data). */
    public record Consent(String version, Instant at) {}

    /**
     * What is said of a producer.
     *
     * @param taxCode null when an officer does not know it
     */
    public record Description(ProducerType type, String name, @Nullable TaxCode taxCode, Details details) {

        /** The same without these fields. A business's tax code is not personal and stays. */
        Description without(Set<PersonalField> gone) {
            boolean goes = taxCode != null && taxCode.isPersonal() && gone.contains(PersonalField.TAX_NUMBER);
            return new Description(type, name, goes ? null : taxCode, details.without(gone));
        }
    }

    public static Producer register(UUID id, String unit, UUID owner, Description says, Consent consent) {
        return new Producer(id, unit, owner, 1, Status.REGISTERED, says, consent, null, consent.at(), null, null, null,
                null);
    }

    /** An officer's record of a producer that has no account on the platform, with what is known of it. */
    public static Producer record(UUID id, String unit, Description says, Instant now) {
        return new Producer(id, unit, null, 1, Status.REGISTERED, says, null, null, now, null, null, null, null);
    }

    public ProducerType type() {
        return says.type();
    }

    public String name() {
        return says.name();
    }

    public @Nullable TaxCode taxCode() {
        return says.taxCode();
    }

    public Details details() {
        return says.details();
    }

    public boolean isClosed() {
        return status == Status.CLOSED;
    }

    public Producer change(Description newly) {
        return new Producer(id, unit, owner, version + 1, Transition.CHANGE.from(status), newly, consent, null,
                registeredAt, null, null, null, null);
    }

    /**
     * An officer puts a record right; what belongs to an account is that account's to change.
     *
     * @throws Refusal 409 when the producer has an account
     */
    public Producer correct(Description newly) {
        if (owner != null) {
            throw Refusal.wrongState("has-account", "Chủ thể đã có tài khoản và tự sửa thông tin của mình.",
                    "The producer has an account and changes its data itself.");
        }
        return change(newly);
    }

    /** @throws Refusal naming every field that is still missing */
    public Producer verify(Instant now) {
        var verified = step(Transition.VERIFY, null, now);
        var missing = Completeness.missing(this);
        if (!missing.isEmpty()) {
            throw Refusal.invalid(missing);
        }
        return verified;
    }

    /** @throws Refusal 409 when there is no account to give it back to */
    public Producer giveBack(String why) {
        var returned = step(Transition.RETURN, why, null);
        if (owner == null) {
            throw Refusal.wrongState("no-account", "Chưa có tài khoản nào để trả lại; cán bộ tự sửa bản ghi này.",
                    "There is no account to return it to; the officer puts this record right.");
        }
        return returned;
    }

    /** Whether it was verified before something was asked for that it lacks. */
    public boolean wasVerifiedWithLess() {
        return status == Status.VERIFIED && !Completeness.missing(this).isEmpty();
    }

    /** It is to complete what it lacks and to be verified again. */
    public Producer askAgain() {
        return step(Transition.ASK_AGAIN,
                "QĐ 26/2026 (Mẫu 01, Mẫu 02 phần I) yêu cầu thêm thông tin, như địa chỉ thường "
                        + "trú của người đại diện. Hãy điền mục còn trống rồi lưu để xã xác minh lại.",
                null);
    }

    /** It files no dossier until it is resumed. */
    public Producer suspend(String why) {
        return step(Transition.SUSPEND, why, verifiedAt);
    }

    /** It goes on as it was; to be verified again when the consent was withdrawn meanwhile, or more is asked for by now. */
    public Producer resume(String why) {
        boolean holds = verifiedAt != null && Completeness.missing(this).isEmpty();
        return step(holds ? Transition.RESUME : Transition.RESUME_UNVERIFIED, why, holds ? verifiedAt : null);
    }

    public Producer close(String why, Instant now) {
        return close(why, now, null);
    }

    /** Closed because it is the same as another, which goes on. */
    public Producer joinInto(UUID other, String why, Instant now) {
        return close(why, now, other);
    }

    private Producer close(String why, Instant now, @Nullable UUID into) {
        return new Producer(id, unit, owner, version + 1, Transition.CLOSE.from(status), says, consent, why,
                registeredAt, verifiedAt, now, into, null);
    }

    /**
     * The record's own person has come forward with an account.
     *
     * @throws Refusal 409 when it is closed or has an account already
     */
    public Producer claimedBy(UUID account, Consent agreed) {
        if (owner != null || isClosed()) {
            throw Refusal.wrongState("not-claimable", "Chủ thể này đã có tài khoản hoặc đã đóng.",
                    "This producer has an account already, or is closed.");
        }
        return new Producer(id, unit, account, version + 1, status, says, agreed, reason, registeredAt, verifiedAt,
                null, null, null);
    }

    /** The representative agrees, for the first time or again after a withdrawal. */
    public Producer agree(Consent agreed) {
        if (isClosed()) {
            throw Transition.closed();
        }
        return new Producer(id, unit, owner, version + 1, status, says, agreed, reason, registeredAt, verifiedAt, null,
                null, null);
    }

    /**
     * The representative takes the consent back: what rests on it alone goes at once, and what was verified is not any
     * more, so that nothing new begins. What stands stays.
     */
    public Producer withdrawConsent() {
        if (consent == null) {
            throw Refusal.wrongState("no-consent", "Không có sự đồng ý nào để rút.",
                    "There is no consent to withdraw.");
        }
        return new Producer(id, unit, owner, version + 1, status == Status.VERIFIED ? Status.REGISTERED : status,
                says.without(PersonalField.onConsent()), null, reason, registeredAt, isClosed() ? verifiedAt : null,
                closedAt, joinedInto, forgottenAt);
    }

    /** The person has asked to be erased: it closes, and these fields go. */
    public Producer erase(Set<PersonalField> fields, Instant now) {
        return new Producer(id, unit, owner, version + 1, Status.CLOSED, says.without(fields), null, null,
                registeredAt, verifiedAt, closedAt == null ? now : closedAt, joinedInto, forgottenAt);
    }

    /** The retention of a closed producer has ended: everything personal goes. */
    public Producer forget(Instant now) {
        if (!isClosed()) {
            throw new IllegalStateException("Only what is closed is forgotten.");
        }
        return new Producer(id, unit, owner, version + 1, status, says.without(EnumSet.allOf(PersonalField.class)),
                null, null, registeredAt, verifiedAt, closedAt, joinedInto, now);
    }

    private Producer step(Transition step, @Nullable String why, @Nullable Instant verified) {
        return new Producer(id, unit, owner, version + 1, step.from(status), says, consent, why, registeredAt,
                verified, null, null, null);
    }
}
