package vn.ocop.platform.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.refusal.Text;

/** Problem details (RFC 9457) as every service answers them. */
public final class Problems {

    private Problems() {}

    public static ResponseEntity<ProblemDetail> answer(Refusal refusal) {
        return answer(refusal.kind().status(), refusal.code(), refusal.detail(), refusal.fields(), refusal.facts());
    }

    public static ResponseEntity<ProblemDetail> answer(int status, String code, Text detail) {
        return answer(status, code, detail, List.of(), Map.of());
    }

    private static ResponseEntity<ProblemDetail> answer(int status, String code, Text detail,
            List<Refusal.Field> fields,
            Map<String, Object> facts) {
        var answer = ResponseEntity.status(status);
        if (status == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, "5");
        }
        return answer
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(status, code, detail, fields, facts));
    }

    static ProblemDetail problem(int status, String code, Text detail, List<Refusal.Field> fields,
            Map<String, Object> facts) {
        var locale = LocaleContextHolder.getLocale();
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(status), detail.in(locale));
        problem.setType(URI.create("urn:ocop:problem:" + code));
        problem.setTitle(title(status).in(locale));
        problem.setProperty("code", code);
        if (!fields.isEmpty()) {
            problem.setProperty("errors", fields.stream().map(field -> field(field, locale)).toList());
        }
        facts.forEach(problem::setProperty);
        return problem;
    }

    private static Map<String, String> field(Refusal.Field field, Locale locale) {
        return Map.of("field", field.field(), "code", field.code(), "message", field.message().in(locale));
    }

    private static Text title(int status) {
        return switch (status) {
            case 400 -> new Text("Thông tin chưa đúng", "The request is not valid");
            case 401 -> new Text("Cần đăng nhập", "Sign-in needed");
            case 403 -> new Text("Không được phép", "Not allowed");
            case 404 -> new Text("Không tìm thấy", "Not found");
            case 409 -> new Text("Chưa làm được lúc này", "Not possible now");
            case 412 -> new Text("Dữ liệu đã thay đổi", "Changed meanwhile");
            case 413 -> new Text("Dung lượng quá lớn", "Too large");
            case 422 -> new Text("Nội dung không nhận được", "Content not accepted");
            case 429 -> new Text("Quá nhiều yêu cầu", "Too many requests");
            case 503 -> new Text("Tạm thời gián đoạn", "Temporarily unavailable");
            default -> status < 500
                    ? new Text("Yêu cầu không hợp lệ", "The request cannot be answered")
                    : new Text("Có lỗi của hệ thống", "The platform failed");
        };
    }
}
