package vn.ocop.gateway.route;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import com.github.benmanes.caffeine.cache.Ticker;
import java.net.URI;
import java.util.List;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import vn.ocop.gateway.answer.Answers;
import vn.ocop.gateway.answer.Trouble;

/** The services' calls first, then nothing else under {@code /v1}, then the portal's pages. */
@Configuration(proxyBeanMethods = false)
class Routes {

    static final String PORTAL = "portal";

    /** What services show only to whoever runs them. */
    private static final List<String> HIDDEN = List.of("/v1/**", "/v3/**", "/actuator/**");

    @Bean
    RouterFunction<ServerResponse> services(RouteSettings settings, ServiceCalls calls, Answers answers) {
        var routes = RouterFunctions.route();
        settings.services()
                .forEach((name, service) -> routes.add(to(name, service.address(), any(service.paths()), calls)));
        routes.route(any(HIDDEN), request -> answers.refusal(Trouble.NOT_FOUND));
        routes.add(to(PORTAL, settings.portal(), all -> true, calls));
        return routes.build();
    }

    /** Behind the limits of an address and before everything else: what is kept costs no more than that. */
    @Bean
    FilterRegistrationBean<PublicAnswers> publicAnswers() {
        var registration = new FilterRegistrationBean<>(new PublicAnswers(Ticker.systemTicker()));
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 3);
        return registration;
    }

    private static RouterFunction<ServerResponse> to(String name, URI address, RequestPredicate predicate,
            ServiceCalls calls) {
        return GatewayRouterFunctions.route(name)
                .route(predicate, http())
                .before(uri(address))
                .filter((request, next) -> calls.call(name, address, request, next))
                .build();
    }

    private static RequestPredicate any(List<String> patterns) {
        return patterns.stream().map(pattern -> (RequestPredicate) path(pattern)).reduce(RequestPredicate::or)
                .orElseThrow();
    }
}
