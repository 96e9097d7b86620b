package vn.ocop.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.web.Endpoint;
import vn.ocop.platform.web.Endpoints;
import vn.ocop.platform.web.Languages;
import vn.ocop.platform.web.ProblemWriter;
import vn.ocop.platform.web.Problems;

/** Binds, for the length of a request, the scope of the person whose token it carries, or the public's. */
class ScopeFilter extends OncePerRequestFilter {

    private static final String UNIT_HEADER = "Ocop-Unit";
    private static final String ROLES_HEADER = "Ocop-Roles";
    private static final String UNIT_COOKIE = "ocop-unit";

    private final TokenScopes scopes;
    private final Endpoints endpoints;
    private final boolean pages;
    private final ProblemWriter problems;

    /** @param pages whether the service answers pages, whose frame shows all that the person may open */
    ScopeFilter(TokenScopes scopes, Endpoints endpoints, boolean pages, ProblemWriter problems) {
        this.scopes = scopes;
        this.endpoints = endpoints;
        this.pages = pages;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Scope scope;
        try {
            scope = scope(request);
        } catch (Refusal refusal) {
            Languages.bind(request);
            problems.write(response, Problems.answer(refusal));
            return;
        }
        try {
            scope.<Void, Exception>call(() -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException passed) {
            throw passed;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Scope scope(HttpServletRequest request) {
        var endpoint = endpoints.of(request);
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token)) {
            return Scope.PUBLIC;
        }
        if (pages) {
            var chosen = WebUtils.getCookie(request, UNIT_COOKIE);
            return scopes.ofPage(token.getToken(), chosen == null ? null : chosen.getValue());
        }
        return endpoint.kind() == Endpoint.Kind.PUBLIC
                ? Scope.PUBLIC
                : scopes.of(token.getToken(), request.getHeader(UNIT_HEADER), acting(request, endpoint));
    }

    /** The endpoint's roles; a caller who comes with one hat on purpose takes the others off ({@code Ocop-Roles}). */
    private static @Nullable Set<Role> acting(HttpServletRequest request, Endpoint endpoint) {
        var allowed = endpoint.acting();
        var worn = request.getHeader(ROLES_HEADER);
        if (worn == null) {
            return allowed;
        }
        return Arrays.stream(worn.split(",")).map(Role::ofCode).flatMap(Optional::stream)
                .filter(role -> allowed == null || allowed.contains(role)).collect(Collectors.toSet());
    }
}
