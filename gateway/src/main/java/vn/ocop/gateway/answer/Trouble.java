package vn.ocop.gateway.answer;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.refusal.Text;

/**
 * Why the gateway itself does not do what was asked.
 *
 * @param status the HTTP status
 * @param code stable, for programs
 * @param detail what the caller can do
 * @param retryAfter when asking again makes sense; null if it does not
 */
public record Trouble(int status, String code, Text detail, @Nullable Duration retryAfter) {

    public static final Trouble INVALID = new Trouble(400, "invalid-input", "Địa chỉ hoặc tham số không hợp lệ.",
            "The address or a parameter is not valid.");
    public static final Trouble NOT_SIGNED_IN = new Trouble(401, "not-signed-in", "Hãy đăng nhập để tiếp tục.",
            "Sign in to go on.");
    public static final Trouble FORGED = new Trouble(403, "csrf",
            "Trang này đã cũ hoặc yêu cầu không đến từ trang của hệ thống. Hãy tải lại trang rồi thử lại.",
            "The page is too old, or the request did not come from the platform's own page. Reload the page and try again.");
    public static final Trouble NOT_FOUND = new Trouble(404, "not-found", "Không tìm thấy địa chỉ này.",
            "There is nothing at this address.");
    public static final Trouble METHOD = new Trouble(405, "method-not-allowed",
            "Địa chỉ này không nhận thao tác như vậy.",
            "This address does not take that method.");
    public static final Trouble TOO_SLOW = new Trouble(408, "too-slow",
            "Nội dung gửi lên quá chậm nên chưa nhận đủ. Hãy thử lại khi đường truyền tốt hơn.",
            "What was sent did not come in time. Try again with a better connection.");
    public static final Trouble TOO_LARGE = new Trouble(413, "too-large",
            "Nội dung gửi lên quá lớn (tệp tối đa 20 MB). Hãy giảm dung lượng rồi gửi lại.",
            "What was sent is too large (a file has at most 20 MB). Make it smaller and send it again.");
    public static final Trouble OTHER = new Trouble(400, "invalid-input", "Yêu cầu không đúng, hãy kiểm tra lại.",
            "The request is not valid; please check it.");
    public static final Trouble FAILED = new Trouble(500, "failed", "Hệ thống gặp lỗi và đã ghi lại; xin thử lại sau.",
            "The platform failed and has noted it; please try again later.");
    public static final Trouble UNAVAILABLE = new Trouble(503, "unavailable",
            new Text("Hệ thống tạm gián đoạn, hãy thử lại sau ít phút.",
                    "Temporarily unavailable; try again in a moment."),
            Duration.ofSeconds(5));
    public static final Trouble SIGN_IN_UNAVAILABLE = new Trouble(503, "sign-in-unavailable",
            new Text("Chưa kiểm tra được đăng nhập, hãy thử lại sau ít phút.",
                    "Sign-in cannot be checked now; try again in a moment."),
            Duration.ofSeconds(10));
    public static final Trouble SIGN_IN_FAILED = new Trouble(400, "sign-in-failed",
            "Đăng nhập chưa thành công. Hãy bắt đầu đăng nhập lại.", "Signing in did not succeed. Please start again.");

    private Trouble(int status, String code, String vi, String en) {
        this(status, code, new Text(vi, en), null);
    }

    /** @param wait until the caller may ask again */
    public static Trouble tooMany(Duration wait) {
        return new Trouble(429, "too-many-requests",
                new Text("Bạn gửi quá nhiều yêu cầu, hãy chờ một chút rồi thử lại.",
                        "Too many requests; wait a little and try again."),
                wait);
    }

    /** What to say for a status that the server itself came to. */
    static Trouble of(int status) {
        return switch (status) {
            case 401 -> NOT_SIGNED_IN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD;
            case 408 -> TOO_SLOW;
            case 413 -> TOO_LARGE;
            case 503, 504 -> UNAVAILABLE;
            default -> status >= 500 ? FAILED : new Trouble(status, OTHER.code, OTHER.detail, null);
        };
    }
}
