package vn.ocop.gateway.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.ocop.gateway.answer.Answers;
import vn.ocop.gateway.answer.Trouble;
import vn.ocop.gateway.relay.Caller;

/** Finds the token a session's request is passed on with. Public calls are passed on without any. */
class SessionCaller extends OncePerRequestFilter {

    private final SessionTokens tokens;
    private final RequestMatcher needsSignIn;
    private final Answers answers;

    SessionCaller(SessionTokens tokens, RequestMatcher needsSignIn, Answers answers) {
        this.tokens = tokens;
        this.needsSignIn = needsSignIn;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken person) {
            switch (tokens.current(person, request, response)) {
                case SessionToken.Valid(var value) -> new Caller(value, formToken(request)).bind(request);
                case SessionToken.Ended() -> end(request);
                case SessionToken.ProviderAway() -> {
                    if (needsSignIn.matches(request)) {
                        answers.refuse(request, response, Trouble.SIGN_IN_UNAVAILABLE);
                        return;
                    }
                }
            }
        }
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/v1/public/") || path.startsWith("/v1/openapi") || path.startsWith("/actuator/");
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static @Nullable String formToken(HttpServletRequest request) {
        return !Answers.isCall(request) && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? token.getToken()
                : null;
    }
}
