package vn.ocop.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.ocop.gateway.answer.Answers;
import vn.ocop.gateway.answer.Trouble;

/** So much from one person, from however many addresses, and from an address without one. It stands behind the sign-in. */
class CallerLimit extends OncePerRequestFilter {

    private final Allowance requests;
    private final Answers answers;

    CallerLimit(LimitSettings settings, Answers answers) {
        this.requests = new Allowance(2L * settings.perSecond(), settings.perSecond(), Duration.ofSeconds(1));
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person = request.getUserPrincipal();
        var wait = requests.take(person == null
                ? "address " + CallerAddress.key(request.getRemoteAddr())
                : "person " + person.getName());
        if (wait.isPresent()) {
            answers.refuse(request, response, Trouble.tooMany(wait.get()));
        } else {
            chain.doFilter(request, response);
        }
    }
}
