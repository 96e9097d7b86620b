package vn.ocop.gateway.route;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Whether a product is still certified is asked by everybody who holds one, over and over. An answer is kept at the door
 * for a second, so that a changed status is seen within two, and what a caller has seen already is not sent again.
 */
class CertificateAnswers extends OncePerRequestFilter {

    private static final String PATH = "/v1/public/certificates/";
    private static final int ANSWERS = 10_000;

    private record Kept(byte[] body, String type, String tag) {}

    private final Cache<String, Kept> kept = Caffeine.newBuilder().maximumSize(ANSWERS)
            .expireAfterWrite(Duration.ofSeconds(1)).build();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(PATH) || !request.getMethod().equals("GET")
                || request.getQueryString() != null || request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var code = request.getRequestURI();
        var known = kept.getIfPresent(code);
        if (known == null) {
            known = ask(request, response, chain);
            if (known == null) {
                return;
            }
            kept.put(code, known);
        }
        answer(known, request, response);
    }

    /** The service's answer; null where it is not one to keep and has been sent as it is. */
    private static @Nullable Kept ask(HttpServletRequest request, HttpServletResponse response,
            FilterChain chain) throws ServletException, IOException {
        var copy = new ContentCachingResponseWrapper(response);
        chain.doFilter(new Unconditional(request), copy);
        var tag = copy.getHeader(HttpHeaders.ETAG);
        var type = copy.getContentType();
        if (copy.getStatus() != HttpServletResponse.SC_OK || tag == null || type == null) {
            copy.copyBodyToResponse();
            return null;
        }
        return new Kept(copy.getContentAsByteArray(), type, tag);
    }

    private static void answer(Kept known, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.ETAG, known.tag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (known.tag().equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
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
