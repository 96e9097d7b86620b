package vn.ocop.platform.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.refusal.Text;

/** Every failure leaves as problem details with a stable code; none carries an exception's message. */
@RestControllerAdvice
@ConditionalOnProperty(name = "ocop.pages", havingValue = "false", matchIfMissing = true)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final Text NOT_VALID = new Text("Yêu cầu không đúng, hãy kiểm tra lại.",
            "The request is not valid; please check it.");

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        return Problems.answer(refusal);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> duplicate(DuplicateKeyException duplicate) {
        return Problems.answer(409, "already-there",
                new Text("Thông tin này đã có, không tạo lại được.", "This is already there."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> concurrent(ConcurrencyFailureException concurrent) {
        return Problems.answer(409, "changed-meanwhile",
                new Text("Có người vừa thay đổi cùng lúc, hãy thử lại.",
                        "Somebody changed this at the same moment; try again."));
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    ResponseEntity<ProblemDetail> databaseAway(Exception away) {
        log.warn("The database is away: {}", away.getClass().getSimpleName());
        return unavailable();
    }

    static ResponseEntity<ProblemDetail> unavailable() {
        return Problems.answer(503, "unavailable", new Text("Hệ thống tạm gián đoạn, hãy thử lại sau ít phút.",
                "Temporarily unavailable; try again in a moment."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> data(DataAccessException failure) {
        if (failure.getRootCause() instanceof java.sql.SQLException sql && sql.getSQLState() != null) {
            if (sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P")) {
                return databaseAway(failure);
            }
            if (sql.getSQLState().equals("42501")) {
                return Problems.answer(Refusal.notFound());
            }
        }
        return failed(failure);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongType(MethodArgumentTypeMismatchException mismatch) {
        return Problems.answer(Refusal.invalid(mismatch.getName(), "wrong-type", "Giá trị không đúng kiểu.",
                "The value is of the wrong type."));
    }

    /** A parameter with characters that no form sends; found when it is read. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> rejected(RequestRejectedException rejected) {
        return Problems.answer(400, "invalid-input", NOT_VALID);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(Exception failure) {
        log.error("A request failed", failure);
        return Problems.answer(500, "failed", new Text("Hệ thống gặp lỗi và đã ghi lại; xin thử lại sau.",
                "The platform failed and has noted it; please try again later."));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException unreadable,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return problem(refusal);
            }
            if (cause instanceof UnrecognizedPropertyException unknown) {
                return problem(Refusal.invalid(path(unknown), "unknown-field", "Không có mục này.",
                        "There is no such field."));
            }
        }
        var cause = unreadable.getCause() instanceof JacksonException json ? path(json) : "";
        return problem(Refusal.invalid(cause, "unreadable", "Nội dung không đọc được ở mục này.",
                "The content cannot be read here."));
    }

    private static String path(JacksonException json) {
        var path = new StringBuilder();
        for (var step : json.getPath()) {
            if (step.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(clip(step.getPropertyName()));
            } else {
                path.append('[').append(step.getIndex()).append(']');
            }
        }
        return path.toString();
    }

    private static String clip(String name) {
        return name.length() > 60 ? name.substring(0, 60) : name;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException invalid,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return problem(Refusal.invalid(invalid.getBindingResult().getFieldErrors().stream()
                .map(error -> new Refusal.Field(error.getField(), Constraints.code(error.getCode()),
                        Constraints.message(error.getCode())))
                .toList()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing, HttpHeaders headers, HttpStatusCode status,
            WebRequest request) {
        return problem(Refusal.invalid(missing.getParameterName(), "missing", "Thiếu mục này.", "This is missing."));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception failure, @Nullable Object body,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError()) {
            log.error("A request failed", failure);
        }
        var code = switch (status.value()) {
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "too-large";
            case 415 -> "unsupported-media-type";
            default -> status.is5xxServerError() ? "failed" : "invalid-input";
        };
        var problem = Problems.problem(status.value(), code,
                status.value() == 404 ? Refusal.notFound().detail() : NOT_VALID,
                List.of(), Map.of());
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(problem, headers, status);
    }

    private static ResponseEntity<Object> problem(Refusal refusal) {
        var answer = Problems.answer(refusal);
        return ResponseEntity.status(answer.getStatusCode()).headers(answer.getHeaders()).body(answer.getBody());
    }
}
