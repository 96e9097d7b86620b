package vn.ocop.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.ocop.gateway.answer.SecurityHeaders;
import vn.ocop.gateway.relay.Caller;

/** The headers of a service's answer, as they leave the platform. */
@Component
class AnswerHeaders {

    private static final Set<String> INTERNAL = Set.of("server", "x-powered-by", "x-xss-protection", "via");

    private final SecurityHeaders ours;

    AnswerHeaders(SecurityHeaders ours) {
        this.ours = ours;
    }

    /** @param service the address that only the gateway knows the service by */
    void tidy(HttpServletRequest request, URI service, HttpHeaders headers) {
        var location = headers.getFirst(HttpHeaders.LOCATION);
        var origin = service.getScheme() + "://" + service.getAuthority() + "/";
        if (location != null && location.startsWith(origin)) {
            headers.set(HttpHeaders.LOCATION, location.substring(origin.length() - 1));
        }
        for (var name : List.copyOf(headers.headerNames())) {
            if (ours.owns(name) || INTERNAL.contains(name.toLowerCase(Locale.ROOT))) {
                headers.remove(name);
            }
        }
        if (Caller.of(request).isSignedIn() && !isForEveryone(request, headers.getCacheControl())) {
            headers.setCacheControl("no-store");
            headers.remove(HttpHeaders.EXPIRES);
            headers.remove(HttpHeaders.PRAGMA);
        }
    }

    /** A service says of what is the same for everyone, such as a style sheet, that caches may share it. */
    private static boolean isForEveryone(HttpServletRequest request, @Nullable String cacheControl) {
        return request.getRequestURI().startsWith("/v1/public/")
                || cacheControl != null && cacheControl.contains("public");
    }
}
