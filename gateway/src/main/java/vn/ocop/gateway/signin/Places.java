package vn.ocop.gateway.signin;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** Which addresses only those who are signed in may ask for. What they may do there the services decide. */
@Component
class Places {

    private final RequestMatcher needingSignIn;
    private final boolean metrics;

    /**
     * @param pages the portal's pages for those who are signed in
     * @param managementPort metrics are shown only on a port of their own
     */
    Places(@Value("${ocop.gateway.private-pages}") List<String> pages,
            @Value("${management.server.port:}") String managementPort) {
        var calls = new AndRequestMatcher(path("/v1/**"),
                new NegatedRequestMatcher(new OrRequestMatcher(path("/v1/public/**"), path("/v1/openapi/**"))));
        this.needingSignIn = new OrRequestMatcher(calls,
                new OrRequestMatcher(pages.stream().map(page -> path(page + "/**")).toList()));
        this.metrics = !managementPort.isEmpty();
    }

    RequestMatcher needingSignIn() {
        return needingSignIn;
    }

    void rules(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR).permitAll();
        rules.requestMatchers("/actuator/health/**").permitAll();
        if (metrics) {
            rules.requestMatchers("/actuator/prometheus").permitAll();
        }
        rules.requestMatchers("/actuator/**").denyAll();
        rules.requestMatchers(needingSignIn).authenticated();
        rules.anyRequest().permitAll();
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.pathPattern(pattern);
    }
}
