package vn.ocop.platform.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.refusal.Text;

/** The version a change expects ({@code If-Match}); a change without one is made on the current version. */
public record Expected(@Nullable String tag) {

    /** The entity tag of a version. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** @throws Refusal 412 when a version is expected where nothing stands yet */
    public void checkNew() {
        if (tag != null) {
            throw stale(Map.of());
        }
    }

    /**
     * @param current what stands there now, sent along so that the caller can show it
     * @throws Refusal 412 when somebody changed it meanwhile
     */
    public void check(long version, Object current) {
        if (tag != null && !tag.equals("*") && !tag.equals(tag(version))) {
            throw stale(Map.of("current", current, "version", version));
        }
    }

    private static Refusal stale(Map<String, Object> current) {
        return new Refusal(Refusal.Kind.STALE, "stale",
                new Text("Dữ liệu đã được người khác thay đổi, hãy xem lại bản mới.",
                        "Somebody changed this meanwhile; look at the current version."),
                java.util.List.of(), current);
    }
}
