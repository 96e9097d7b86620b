package vn.ocop.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.web.Languages;
import vn.ocop.platform.web.ProblemWriter;
import vn.ocop.platform.web.Problems;

/** Binds, for the length of a request, the scope of the person whose token it carries, or the public's. */
class ScopeFilter extends OncePerRequestFilter {

    private static final String UNIT_HEADER = "Ocop-Unit";

    private final TokenScopes scopes;
    private final ProblemWriter problems;

    ScopeFilter(TokenScopes scopes, ProblemWriter problems) {
        this.scopes = scopes;
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
        var publicCall = request.getRequestURI().startsWith("/v1/public/");
        return !publicCall
                && SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                        ? scopes.of(token.getToken(), request.getHeader(UNIT_HEADER))
                        : Scope.PUBLIC;
    }
}
