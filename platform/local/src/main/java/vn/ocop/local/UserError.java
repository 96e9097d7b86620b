package vn.ocop.local;

/** Something the user can put right, said in one sentence in Vietnamese and one in English. */
public final class UserError extends RuntimeException {
    public UserError(String vietnamese, String english) {
        super(vietnamese + "\n" + english);
    }
}
