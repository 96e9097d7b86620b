package vn.ocop.platform.security;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.platform.identity.Jurisdictions;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.refusal.Text;
import vn.ocop.platform.web.Endpoints;
import vn.ocop.platform.web.Languages;
import vn.ocop.platform.web.ProblemWriter;
import vn.ocop.platform.web.Problems;

/** Every service is a resource server of its own: no token, no answer, except for what is public. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Jurisdictions jurisdictions() {
        return Jurisdictions.standard();
    }

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(@Value("${ocop.jwks}") String jwks, @Value("${ocop.issuer}") String issuer,
            @Value("${ocop.audience}") String audience) {
        return Keys.decoder(jwks, issuer, audience);
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    /**
     * @param pages whether the service also answers pages, each of which has its own rule
     * @param metrics password of whoever collects the metrics; empty where nobody does
     */
    @Bean
    SecurityFilterChain services(HttpSecurity http, Jurisdictions jurisdictions, Endpoints endpoints,
            ProblemWriter problems, @Value("${ocop.pages:false}") boolean pages,
            @Value("${ocop.metrics-password}") String metrics) throws Exception {
        var entryPoint = entryPoint(problems);
        var denied = denied(problems);
        return http
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(rules -> {
                    rules.requestMatchers("/actuator/prometheus").access(new Scraper(metrics));
                    rules.requestMatchers("/v1/public/**", "/actuator/health/**", "/v3/api-docs/**", "/error")
                            .permitAll();
                    rules.requestMatchers("/v1/**").authenticated();
                    if (pages) {
                        rules.anyRequest().permitAll();
                    } else {
                        rules.anyRequest().denyAll();
                    }
                })
                .oauth2ResourceServer(server -> server.jwt(jwt -> {}).bearerTokenResolver(new BearerHeader())
                        .authenticationEntryPoint(entryPoint)
                        .accessDeniedHandler(denied))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(entryPoint).accessDeniedHandler(denied))
                .addFilterAfter(new ScopeFilter(new TokenScopes(jurisdictions), endpoints, pages, problems),
                        AuthorizationFilter.class)
                .build();
    }

    private static AuthenticationEntryPoint entryPoint(ProblemWriter problems) {
        return (request, response, failure) -> {
            Languages.bind(request);
            if (failure instanceof AuthenticationServiceException) {
                problems.write(response, Problems.answer(503, "keys-unavailable",
                        new Text("Chưa kiểm tra được đăng nhập, hãy thử lại sau ít phút.",
                                "Sign-in cannot be checked now; try again in a moment.")));
                return;
            }
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problems.write(response, Problems.answer(401, "not-signed-in",
                    new Text("Hãy đăng nhập để tiếp tục.", "Sign in to go on.")));
        };
    }

    private static AccessDeniedHandler denied(ProblemWriter problems) {
        return (request, response, failure) -> {
            Languages.bind(request);
            problems.write(response, Problems.answer(Refusal.notFound()));
        };
    }

    @Bean
    StrictHttpFirewall firewall() {
        return Firewall.strict();
    }

    /** One measurement a filter costs more than what the filters do. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    RequestRejectedHandler rejected(ProblemWriter problems) {
        return (request, response, failure) -> {
            Languages.bind(request);
            problems.write(response, Problems.answer(400, "invalid-input",
                    new Text("Địa chỉ hoặc tham số không hợp lệ.", "The address or a parameter is not valid.")));
        };
    }
}
