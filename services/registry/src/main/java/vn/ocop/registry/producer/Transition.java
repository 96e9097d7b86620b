package vn.ocop.registry.producer;

import static vn.ocop.registry.producer.Producer.Status.CLOSED;
import static vn.ocop.registry.producer.Producer.Status.REGISTERED;
import static vn.ocop.registry.producer.Producer.Status.RETURNED;
import static vn.ocop.registry.producer.Producer.Status.SUSPENDED;
import static vn.ocop.registry.producer.Producer.Status.VERIFIED;

import java.util.Set;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.registry.producer.Producer.Status;

/** A producer's whole way, one line a step: to, from. Nothing else moves a producer, and a closed one stays closed. */
enum Transition {
    CHANGE(REGISTERED, REGISTERED, RETURNED, VERIFIED), // what was verified is to be verified again
    VERIFY(VERIFIED, REGISTERED), // by the commune
    RETURN(RETURNED, REGISTERED), // to be put right by the producer
    ASK_AGAIN(RETURNED, VERIFIED), // it was verified before something was asked for that it lacks
    SUSPEND(SUSPENDED, VERIFIED), // files no dossier meanwhile
    RESUME(VERIFIED, SUSPENDED), // as it was verified before
    RESUME_UNVERIFIED(REGISTERED, SUSPENDED), // its consent was withdrawn meanwhile, or something is missing
    CLOSE(CLOSED, REGISTERED, RETURNED, VERIFIED, SUSPENDED); // for good

    private final Status to;
    private final Set<Status> from;

    Transition(Status to, Status... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    /**
     * Where the step leads.
     *
     * @throws Refusal 409 when the producer does not stand where the step begins
     */
    Status from(Status status) {
        if (!from.contains(status)) {
            throw switch (status) {
                case CLOSED -> closed();
                case SUSPENDED -> Refusal.wrongState("suspended", "Chủ thể đang tạm dừng, cần cho hoạt động lại trước.",
                        "This producer is suspended; it must be resumed first.");
                case REGISTERED, RETURNED, VERIFIED -> this == VERIFY || this == RETURN
                        ? Refusal.wrongState("not-waiting", "Chủ thể này không chờ xác minh.",
                                "This producer does not wait for verification.")
                        : Refusal.wrongState("wrong-state", "Chủ thể không ở bước này nên chưa làm được.",
                                "The producer does not stand where this step begins.");
            };
        }
        return to;
    }

    static Refusal closed() {
        return Refusal.wrongState("closed", "Chủ thể đã đóng, không thay đổi được nữa.",
                "This producer is closed and does not change any more.");
    }
}
