package vn.ocop.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.ocop.gateway.answer.Answers;
import vn.ocop.gateway.answer.Trouble;
import vn.ocop.platform.web.ByteBudget;

/**
 * Refuses bodies that are too large: by their declared length before a byte is read, else as soon as they have grown too
 * long. The form of somebody who is signed in is read at once, because the token against forgery may be in it; all such
 * forms together have a budget. Nothing of anybody else's is held.
 */
class BodyLimit extends OncePerRequestFilter {

    private final LimitSettings settings;
    private final Answers answers;
    private final ByteBudget forms;

    BodyLimit(LimitSettings settings, Answers answers) {
        this.settings = settings;
        this.answers = answers;
        this.forms = new ByteBudget(settings.formsAtOnce().toBytes());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var allowed = allowed(request);
        if (request.getContentLengthLong() > allowed) {
            answers.refuse(request, response, Trouble.TOO_LARGE);
            return;
        }
        var body = new CallerBody(request, allowed, settings.bodyTime());
        if (isForm(request.getContentType()) && isSignedIn(request)) {
            withForm(body, allowed, response, chain);
        } else {
            chain.doFilter(body, response);
        }
    }

    private void withForm(CallerBody body, long allowed, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var length = body.getContentLengthLong() < 0 ? allowed : body.getContentLengthLong();
        try (var share = forms.take(length).orElse(null)) {
            if (share == null) {
                answers.refuse(body, response, Trouble.UNAVAILABLE);
                return;
            }
            FormBody form;
            try {
                form = FormBody.of(body);
            } catch (BodyTooLarge tooLarge) {
                answers.refuse(body, response, Trouble.TOO_LARGE);
                return;
            } catch (IOException tooSlow) {
                answers.refuse(body, response, Trouble.TOO_SLOW);
                return;
            }
            chain.doFilter(form, response);
        }
    }

    /** A browser's session that somebody has signed in to; a bearer's request proves nothing yet and needs no token. */
    private static boolean isSignedIn(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session
                .getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }

    private long allowed(HttpServletRequest request) {
        var type = request.getContentType();
        var limit = isForm(type) ? settings.formBody() : isJson(type) ? settings.jsonBody() : settings.anyBody();
        return limit.toBytes();
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
