package vn.ocop.platform.web;

import org.jspecify.annotations.Nullable;
import vn.ocop.platform.refusal.Text;

/** Stable codes and sentences for the standard constraints of Jakarta Validation. */
final class Constraints {

    private Constraints() {}

    static String code(@Nullable String constraint) {
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> "missing";
            case "Size" -> "wrong-length";
            case "Pattern", "Email" -> "wrong-format";
            case "Min", "Max", "Positive", "PositiveOrZero", "DecimalMin", "DecimalMax", "Past", "PastOrPresent" ->
                "out-of-range";
            case "AssertTrue" -> "must-be-accepted";
            case null, default -> "invalid";
        };
    }

    static Text message(@Nullable String constraint) {
        return switch (code(constraint)) {
            case "missing" -> new Text("Cần điền mục này.", "This is needed.");
            case "wrong-length" -> new Text("Độ dài chưa phù hợp.", "The length is not allowed.");
            case "wrong-format" -> new Text("Chưa đúng định dạng.", "The format is not right.");
            case "out-of-range" -> new Text("Ngoài khoảng cho phép.", "Out of range.");
            case "must-be-accepted" -> new Text("Cần được đồng ý.", "This must be agreed to.");
            default -> new Text("Chưa hợp lệ.", "Not valid.");
        };
    }
}
