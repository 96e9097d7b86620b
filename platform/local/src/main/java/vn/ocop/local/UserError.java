package vn.ocop.local;

import java.time.Duration;

/** Something the user can put right, said in one sentence in Vietnamese and one in English. */
public final class UserError extends RuntimeException {
    public UserError(String vietnamese, String english) {
        super(vietnamese + "\n" + english);
    }

    /** Says for what it was waited in vain. */
    public static UserError waited(String what, Duration patience) {
        return new UserError("Đã đợi %d giây mà chưa xong: %s.".formatted(patience.toSeconds(), what),
                "Waited %d seconds in vain for %s.".formatted(patience.toSeconds(), what));
    }
}
