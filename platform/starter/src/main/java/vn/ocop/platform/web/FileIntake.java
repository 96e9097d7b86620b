package vn.ocop.platform.web;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import vn.ocop.platform.refusal.Refusal;

/**
 * A controller that works on an uploaded file before its transaction begins. Looking into a file and storing it take long:
 * meanwhile nobody's connection, row or audit chain is held. What was stored and then refused stays behind unknown.
 */
public interface FileIntake {

    /** The request's attribute that holds what {@link #take} answered. */
    String TAKEN = FileIntake.class.getName();

    /**
     * @param path the variables of the address
     * @return what the controller's method needs of it
     */
    Object take(Map<String, String> path, Upload upload);

    /**
     * The id in the address, which Spring has not looked at yet.
     *
     * @throws Refusal 400 where it is none
     */
    static UUID id(Map<String, String> path) {
        try {
            return UUID.fromString(path.getOrDefault("id", ""));
        } catch (IllegalArgumentException none) {
            throw Refusal.invalid("id", "wrong-format", "Mã trong địa chỉ không hợp lệ.",
                    "The id in the address is not valid.");
        }
    }

    /** What was taken for the request at work. */
    static <T> T taken(Class<T> type) {
        return type.cast(Objects.requireNonNull(RequestContextHolder.currentRequestAttributes().getAttribute(TAKEN,
                RequestAttributes.SCOPE_REQUEST)));
    }
}
