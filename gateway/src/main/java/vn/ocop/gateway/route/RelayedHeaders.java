package vn.ocop.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import vn.ocop.gateway.relay.Caller;

/**
 * The headers a service receives. What it trusts it has from the gateway and never from the caller: in whose name, from
 * where, and the token that forms must bring back.
 */
@Component
class RelayedHeaders implements RequestHttpHeadersFilter, Ordered {

    static final String FORM_TOKEN = "Ocop-Csrf-Token";

    private static final Set<String> DROPPED = Set.of("authorization", "cookie", "forwarded", "x-real-ip",
            "x-client-ip", "via",
            "ocop-csrf-token", "x-http-method-override", "x-original-url", "x-rewrite-url", "expect");
    private static final Set<String> DROPPED_FAMILIES = Set.of("x-forwarded-", "x-csrf-", "ocop-internal-");

    private final String sessionCookie;

    RelayedHeaders(@Value("${server.servlet.session.cookie.name}") String sessionCookie) {
        this.sessionCookie = sessionCookie;
    }

    @Override
    public HttpHeaders apply(HttpHeaders received, ServerRequest request) {
        var sent = new HttpHeaders();
        received.forEach((name, values) -> {
            if (!isDropped(name.toLowerCase(Locale.ROOT))) {
                sent.addAll(name, values);
            }
        });
        addCookies(received, sent);
        addOrigin(request.servletRequest(), sent);
        addCaller(request, sent);
        return sent;
    }

    private static boolean isDropped(String name) {
        return DROPPED.contains(name) || DROPPED_FAMILIES.stream().anyMatch(name::startsWith);
    }

    /** All but the session's, which opens every door and is the gateway's alone. */
    private void addCookies(HttpHeaders received, HttpHeaders sent) {
        var others = received.getOrEmpty(HttpHeaders.COOKIE).stream()
                .flatMap(line -> Arrays.stream(line.split(";")))
                .map(String::strip)
                .filter(cookie -> !cookie.startsWith(sessionCookie + "=") && !cookie.isEmpty())
                .collect(Collectors.joining("; "));
        if (!others.isEmpty()) {
            sent.set(HttpHeaders.COOKIE, others);
        }
    }

    private static void addOrigin(HttpServletRequest request, HttpHeaders sent) {
        var usual = request.getServerPort() == (request.isSecure() ? 443 : 80);
        sent.set("X-Forwarded-For", request.getRemoteAddr());
        sent.set("X-Forwarded-Proto", request.getScheme());
        sent.set("X-Forwarded-Host", request.getServerName() + (usual ? "" : ":" + request.getServerPort()));
        sent.set("X-Forwarded-Port", Integer.toString(request.getServerPort()));
    }

    private static void addCaller(ServerRequest request, HttpHeaders sent) {
        var caller = Caller.of(request.servletRequest());
        if (caller.accessToken() != null) {
            sent.setBearerAuth(caller.accessToken());
        }
        var route = request.attribute(MvcUtils.GATEWAY_ROUTE_ID_ATTR);
        if (caller.formToken() != null && route.filter(Routes.PORTAL::equals).isPresent()) {
            sent.set(FORM_TOKEN, caller.formToken());
        }
    }

    /** After Spring's own filters, which know no caller. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
