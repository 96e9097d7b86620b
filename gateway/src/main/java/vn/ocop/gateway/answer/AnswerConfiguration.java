package vn.ocop.gateway.answer;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import java.net.URI;
import java.time.Duration;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The headers of every answer, and what is answered when the server itself gives up. */
@Configuration(proxyBeanMethods = false)
class AnswerConfiguration {

    @Bean
    SecurityHeaders securityHeaders(@Value("${ocop.gateway.realm.keycloak}") URI keycloak,
            @Value("${ocop.gateway.image-sources}") String images) {
        return new SecurityHeaders(keycloak.resolve("/").toString().replaceAll("/$", ""), images);
    }

    @Bean
    FilterRegistrationBean<SecurityHeaders> securityHeadersRegistration(SecurityHeaders headers) {
        var registration = new FilterRegistrationBean<>(headers);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverErrors() {
        return server -> server.addContextCustomizers(
                context -> ((StandardHost) context.getParent()).setErrorReportValveClass(ServerErrors.class.getName()));
    }

    /** Errors of the server; nobody can ask for that page. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RouterFunction<ServerResponse> troubles(Answers answers) {
        return RouterFunctions.route()
                .path("/error", error -> error.route(all -> true, request -> answers.refusal(request
                        .attribute(RequestDispatcher.ERROR_STATUS_CODE)
                        .map(status -> Trouble.of((Integer) status))
                        .orElse(Trouble.NOT_FOUND))))
                .add(RouterFunctions.resource(RequestPredicates.path("/gateway/page.css"),
                        new ClassPathResource("page/page.css"),
                        (resource, headers) -> headers
                                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())))
                .build();
    }
}
