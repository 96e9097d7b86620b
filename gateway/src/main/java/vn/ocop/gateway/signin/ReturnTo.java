package vn.ocop.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The page a person wanted when they were asked to sign in. */
final class ReturnTo {

    static final String SIGN_IN = "/sign-in";
    private static final String PARAMETER = "to";
    private static final String ATTRIBUTE = ReturnTo.class.getName();
    /** A path of this site: no other host by two slashes, nothing that a browser reads as one. */
    private static final Pattern HERE = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]{0,1000}");

    private ReturnTo() {}

    /** Where to sign in and then come back from: to the page asked for, or the page that its form stood on. */
    static String signInFor(HttpServletRequest request) {
        var page = request.getMethod().equals("GET") && request.getHeader("HX-Request") == null
                ? asked(request)
                : page(request).orElse("/");
        return SIGN_IN + "?" + PARAMETER + "=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }

    static void remember(HttpServletRequest request) {
        var page = request.getParameter(PARAMETER);
        if (isHere(page)) {
            request.getSession().setAttribute(ATTRIBUTE, page);
        }
    }

    static String take(HttpServletRequest request) {
        var session = request.getSession();
        var page = session.getAttribute(ATTRIBUTE) instanceof String kept ? kept : "/";
        session.removeAttribute(ATTRIBUTE);
        return page;
    }

    static boolean isHere(@Nullable String page) {
        return page != null && HERE.matcher(page).matches();
    }

    private static String asked(HttpServletRequest request) {
        return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }

    private static Optional<String> page(HttpServletRequest request) {
        var page = Optional.ofNullable(request.getHeader("HX-Current-URL"))
                .orElseGet(() -> request.getHeader(HttpHeaders.REFERER));
        try {
            return Optional.ofNullable(page)
                    .map(URI::create)
                    .filter(address -> request.getServerName().equalsIgnoreCase(address.getHost()))
                    .map(address -> address.getRawPath()
                            + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()))
                    .filter(ReturnTo::isHere);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
