package vn.ocop.gateway.route;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Whether a product is still certified is asked by everybody who holds one, over and over; the page behind the printed code
 * and the home page come to all strangers alike. Such an answer is kept at the door for a second, so that a changed status
 * is seen within two, and a certificate that a caller has seen already is not sent again.
 */
class PublicAnswers extends OncePerRequestFilter {

    private static final String CERTIFICATES = "/v1/public/certificates/";
    private static final int MAX_BYTES = 16 * 1024 * 1024;
    /** Of one caller, or of the way the answer took. */
    private static final Set<String> NOT_KEPT = Set.of("date", "content-length", "content-type", "transfer-encoding",
            "connection", "keep-alive");

    private record Kept(byte[] body, String type, @Nullable String tag, Map<String, List<String>> headers) {}

    private final Cache<String, Kept> kept;

    /** @param ticker what tells the time */
    PublicAnswers(Ticker ticker) {
        kept = Caffeine.newBuilder().ticker(ticker)
                .maximumWeight(MAX_BYTES).weigher((String address, Kept answer) -> 1024 + answer.body().length)
                .expireAfterWrite(Duration.ofSeconds(1)).build();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET") || request.getQueryString() != null
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || !(request.getRequestURI().startsWith(CERTIFICATES) || isStrangersPage(request));
    }

    /** A cookie may hold a session or a language. */
    private static boolean isStrangersPage(HttpServletRequest request) {
        var path = request.getRequestURI();
        return (path.equals("/") || path.startsWith("/p/")) && request.getHeader(HttpHeaders.COOKIE) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = request.getRequestURI();
        var known = kept.getIfPresent(address);
        if (known == null) {
            known = ask(request, response, chain);
            if (known == null) {
                return;
            }
            kept.put(address, known);
        } else {
            known.headers().forEach((name, values) -> {
                if (!response.containsHeader(name)) {
                    values.forEach(value -> response.addHeader(name, value));
                }
            });
        }
        answer(known, request, response);
    }

    /** The answer; null where it is not one to keep and has been sent as it is. */
    private static @Nullable Kept ask(HttpServletRequest request, HttpServletResponse response,
            FilterChain chain) throws ServletException, IOException {
        var copy = new ContentCachingResponseWrapper(response);
        chain.doFilter(new Unconditional(request), copy);
        var tag = copy.getHeader(HttpHeaders.ETAG);
        var type = copy.getContentType();
        if (copy.getStatus() != HttpServletResponse.SC_OK || type == null || !isUsual(type, request)
                || copy.getHeader(HttpHeaders.SET_COOKIE) != null
                || tag == null && request.getRequestURI().startsWith(CERTIFICATES)) {
            copy.copyBodyToResponse();
            return null;
        }
        return new Kept(copy.getContentAsByteArray(), type, tag, headers(copy));
    }

    /** A caller may ask for another type or charset, and then gets one that the others have not asked for. */
    private static boolean isUsual(String type, HttpServletRequest request) {
        return type.replace(" ", "").equalsIgnoreCase(
                request.getRequestURI().startsWith(CERTIFICATES) ? "application/json" : "text/html;charset=UTF-8");
    }

    private static Map<String, List<String>> headers(HttpServletResponse answer) {
        return answer.getHeaderNames().stream().filter(name -> !NOT_KEPT.contains(name.toLowerCase(Locale.ROOT)))
                .distinct()
                .collect(Collectors.toMap(Function.identity(), name -> List.copyOf(answer.getHeaders(name))));
    }

    private static void answer(Kept known, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (known.tag() != null) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            if (known.tag().equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType(known.type());
        response.setContentLength(known.body().length);
        response.getOutputStream().write(known.body());
    }

    /** What one caller has seen already says nothing about what the others need. */
    private static final class Unconditional extends HttpServletRequestWrapper {

        Unconditional(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase(HttpHeaders.IF_NONE_MATCH) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return name.equalsIgnoreCase(HttpHeaders.IF_NONE_MATCH)
                    ? Collections.emptyEnumeration()
                    : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                    .filter(name -> !name.equalsIgnoreCase(HttpHeaders.IF_NONE_MATCH)).toList());
        }
    }
}
