package vn.ocop.gateway.relay;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * In whose name a request is passed on.
 *
 * @param accessToken what the services check; null for the public
 * @param formToken what the portal's forms must send back; null where nothing can be forged
 */
public record Caller(@Nullable String accessToken, @Nullable String formToken) {

    private static final String ATTRIBUTE = Caller.class.getName();
    private static final Caller PUBLIC = new Caller(null, null);

    public static Caller of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Caller caller ? caller : PUBLIC;
    }

    public void bind(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    public boolean isSignedIn() {
        return accessToken != null;
    }

    /** Never shows a token. */
    @Override
    public String toString() {
        return isSignedIn() ? "Caller[signed in]" : "Caller[public]";
    }
}
