package vn.ocop.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Who collects the metrics: the user {@code metrics} with the password of the installation; nobody where it has none. */
final class Scraper implements AuthorizationManager<RequestAuthorizationContext> {

    private final byte @Nullable [] expected;

    Scraper(String password) {
        expected = password.isBlank()
                ? null
                : ("Basic " + Base64.getEncoder()
                        .encodeToString(("metrics:" + password).getBytes(StandardCharsets.UTF_8)))
                        .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public AuthorizationDecision authorize(Supplier<? extends @Nullable Authentication> caller,
            RequestAuthorizationContext context) {
        return new AuthorizationDecision(isRight(context.getRequest()));
    }

    private boolean isRight(HttpServletRequest request) {
        var sent = request.getHeader(HttpHeaders.AUTHORIZATION);
        return expected != null && sent != null
                && MessageDigest.isEqual(expected, sent.getBytes(StandardCharsets.UTF_8));
    }
}
