package vn.ocop.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.ocop.gateway.answer.Answers;
import vn.ocop.gateway.answer.Trouble;

/**
 * An address is written in one way: letters, digits and {@code -._~} need no encoding (RFC 3986, 2.3), and where they have
 * one, somebody hopes that two readers of it do not agree.
 */
class PlainPaths extends OncePerRequestFilter {

    private final Answers answers;

    PlainPaths(Answers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isPlain(request.getRequestURI())) {
            chain.doFilter(request, response);
        } else {
            answers.refuse(request, response, Trouble.INVALID);
        }
    }

    static boolean isPlain(String path) {
        for (int at = path.indexOf('%'); at >= 0; at = path.indexOf('%', at + 1)) {
            int high = at + 2 < path.length() ? Character.digit(path.charAt(at + 1), 16) : -1;
            int low = at + 2 < path.length() ? Character.digit(path.charAt(at + 2), 16) : -1;
            if (high < 0 || low < 0 || isUnreserved((char) (high * 16 + low))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnreserved(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._~".indexOf(c) >= 0;
    }
}
