package vn.ocop.platform.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.refusal.Refusal;

/**
 * Which page is wanted: {@code ?limit=} (1 to 200, 50 if not given) and {@code ?after=} (the previous page's
 * {@code next}).
 */
public record Paging(int limit, @Nullable String after) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    /** How many rows to read: one more than the page, to know whether another follows. */
    public int fetch() {
        return limit + 1;
    }

    /** The row after which the page begins, for lists ordered by id. */
    public @Nullable UUID afterId() {
        if (after == null) {
            return null;
        }
        try {
            return UUID.fromString(after);
        } catch (IllegalArgumentException wrong) {
            throw Refusal.invalid("after", "not-a-cursor", "Trang cần xem không hợp lệ.",
                    "This is no cursor of the list.");
        }
    }
}
