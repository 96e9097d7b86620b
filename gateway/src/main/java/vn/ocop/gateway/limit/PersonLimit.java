package vn.ocop.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.ocop.gateway.answer.Answers;
import vn.ocop.gateway.answer.Trouble;

/** So much from one person, from however many addresses. It stands behind the sign-in. */
class PersonLimit extends OncePerRequestFilter {

    private final Allowance requests;
    private final Answers answers;

    PersonLimit(LimitSettings settings, Answers answers) {
        this.requests = new Allowance(2L * settings.perSecond(), settings.perSecond(), Duration.ofSeconds(1));
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person = request.getUserPrincipal();
        var wait = person == null ? Optional.<Duration>empty() : requests.take(person.getName());
        if (wait.isPresent()) {
            answers.refuse(request, response, Trouble.tooMany(wait.get()));
        } else {
            chain.doFilter(request, response);
        }
    }
}
