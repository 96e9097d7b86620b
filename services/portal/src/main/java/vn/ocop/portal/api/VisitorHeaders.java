package vn.ocop.portal.api;

import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.web.Endpoint;
import vn.ocop.platform.web.Endpoints;

/** Who visits a page, as the services are told: token, unit, the page's hats, language. */
record VisitorHeaders(HttpHeaders values) {

    /** The visit that this thread serves. */
    static VisitorHeaders here() {
        var headers = new HttpHeaders();
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken visitor) {
            headers.setBearerAuth(visitor.getToken().getTokenValue());
            if (Scope.isBound() && Scope.current().unit() != null) {
                headers.set("Ocop-Unit", Scope.current().requireUnit());
            }
            worn().ifPresent(roles -> headers.set("Ocop-Roles", roles));
        }
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, LocaleContextHolder.getLocale().getLanguage());
        return new VisitorHeaders(headers);
    }

    /** A page is opened with the hats that it is for: a maker's own page shows what is the maker's, whoever else it is. */
    private static Optional<String> worn() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes page
                && page.getRequest().getAttribute(Endpoints.class.getName()) instanceof Endpoint endpoint
                        ? Optional.ofNullable(endpoint.acting())
                                .map(roles -> roles.stream().map(Role::code).sorted().collect(Collectors.joining(",")))
                        : Optional.empty();
    }
}
