package vn.ocop.gateway.answer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The headers of every answer, whoever writes it. What a service says of the same subjects is dropped on its way
 * ({@link #owns}): the rules are made in one place.
 */
public class SecurityHeaders extends OncePerRequestFilter {

    private static final String HSTS = "Strict-Transport-Security";

    private final Map<String, String> headers;

    /**
     * @param signIn the origin of the identity provider, where forms may lead by redirect
     * @param images further origins of pictures, separated by blanks
     */
    public SecurityHeaders(String signIn, String images) {
        this.headers = Map.of(
                "Content-Security-Policy", "default-src 'self'; img-src 'self' data: " + images.strip()
                        + "; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' " + signIn,
                "X-Content-Type-Options", "nosniff",
                "X-Frame-Options", "DENY",
                "Referrer-Policy", "strict-origin-when-cross-origin",
                "Permissions-Policy", "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()",
                "Cross-Origin-Opener-Policy", "same-origin");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        headers.forEach(response::setHeader);
        if (request.isSecure()) {
            response.setHeader(HSTS, "max-age=31536000; includeSubDomains");
        }
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** Whether a header's subject is the gateway's alone. */
    public boolean owns(String name) {
        return name.equalsIgnoreCase(HSTS) || headers.keySet().stream().anyMatch(name::equalsIgnoreCase);
    }
}
