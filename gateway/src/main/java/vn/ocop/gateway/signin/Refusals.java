package vn.ocop.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import vn.ocop.gateway.answer.Answers;
import vn.ocop.gateway.answer.Trouble;

/** What the sign-in says to those who are not, may not, or could not be signed in. */
@Component
class Refusals {

    private final Answers answers;

    Refusals(Answers answers) {
        this.answers = answers;
    }

    /** A program that came with a token, or should have. */
    void token(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        answers.refuse(request, response,
                failure instanceof AuthenticationServiceException ? Trouble.SIGN_IN_UNAVAILABLE : notSignedIn(request));
    }

    /** A person with a browser: to the sign-in and back. */
    void page(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (Answers.isCall(request) || isHidden(request)) {
            answers.refuse(request, response, notSignedIn(request));
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", ReturnTo.signInFor(request));
            answers.refuse(request, response, Trouble.NOT_SIGNED_IN);
        } else {
            response.sendRedirect(ReturnTo.signInFor(request));
        }
    }

    void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        answers.refuse(request, response, failure instanceof CsrfException ? Trouble.FORGED : Trouble.NOT_FOUND);
    }

    /** The identity provider sent the browser back without success. Who is signed in already goes on. */
    void signIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof OAuth2AuthenticationException refused
                && refused.getError().getErrorCode().equals("access_denied")
                || SignInConfiguration.isSignedIn()) {
            response.sendRedirect("/");
            return;
        }
        answers.refuse(request, response, isAway(failure) ? Trouble.SIGN_IN_UNAVAILABLE : Trouble.SIGN_IN_FAILED);
    }

    void malformed(HttpServletRequest request, HttpServletResponse response) {
        try {
            answers.refuse(request, response, Trouble.INVALID);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static boolean isAway(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RestClientException) {
                return true;
            }
        }
        return false;
    }

    private static Trouble notSignedIn(HttpServletRequest request) {
        return isHidden(request) ? Trouble.NOT_FOUND : Trouble.NOT_SIGNED_IN;
    }

    private static boolean isHidden(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator");
    }
}
