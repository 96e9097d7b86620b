package vn.ocop.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.ocop.gateway.answer.Answers;
import vn.ocop.gateway.answer.Trouble;

/**
 * Refuses bodies that are too large: by their declared length before a byte is read, else as soon as they have grown too
 * long. Forms are small and are read at once, because the token against forgery may be in them.
 */
class BodyLimit extends OncePerRequestFilter {

    private final LimitSettings settings;
    private final Answers answers;

    BodyLimit(LimitSettings settings, Answers answers) {
        this.settings = settings;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var allowed = allowed(request.getContentType());
        if (request.getContentLengthLong() > allowed) {
            answers.refuse(request, response, Trouble.TOO_LARGE);
            return;
        }
        var counted = request.getContentLengthLong() < 0 ? new CountedBody(request, allowed) : request;
        if (!isForm(request.getContentType())) {
            chain.doFilter(counted, response);
            return;
        }
        FormBody form;
        try {
            form = FormBody.read(counted);
        } catch (BodyTooLarge tooLarge) {
            answers.refuse(request, response, Trouble.TOO_LARGE);
            return;
        }
        chain.doFilter(form, response);
    }

    private long allowed(@Nullable String type) {
        return (isForm(type) || isJson(type) ? settings.jsonBody() : settings.anyBody()).toBytes();
    }

    private static boolean isForm(@Nullable String type) {
        return type != null && plain(type).equals("application/x-www-form-urlencoded");
    }

    private static boolean isJson(@Nullable String type) {
        return type != null && (plain(type).equals("application/json") || plain(type).endsWith("+json"));
    }

    private static String plain(String type) {
        var end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}
