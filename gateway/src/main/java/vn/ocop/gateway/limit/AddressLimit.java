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

/**
 * So much from one address, whoever asks: people of an office share one, so it is several persons' worth. Less of what asks
 * the identity provider to work.
 */
class AddressLimit extends OncePerRequestFilter {

    private static final String SIGN_IN = "/sign-in";

    private final Allowance requests;
    private final Allowance signIns;
    private final Answers answers;

    AddressLimit(LimitSettings settings, Answers answers) {
        this.requests = new Allowance(2L * settings.perSecondOfAnAddress(), settings.perSecondOfAnAddress(),
                Duration.ofSeconds(1));
        this.signIns = new Allowance(settings.signInsPerMinute(), settings.signInsPerMinute(), Duration.ofMinutes(1));
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = CallerAddress.key(request.getRemoteAddr());
        var wait = requests.take(caller);
        if (wait.isEmpty() && request.getRequestURI().equals(SIGN_IN)) {
            wait = signIns.take(caller);
        }
        if (wait.isPresent()) {
            answers.refuse(request, response, Trouble.tooMany(wait.get()));
        } else {
            chain.doFilter(request, response);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/health");
    }
}
