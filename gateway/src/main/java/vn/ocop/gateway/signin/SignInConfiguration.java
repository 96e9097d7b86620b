package vn.ocop.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import vn.ocop.platform.security.BearerHeader;
import vn.ocop.platform.security.Firewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.config.observation.SecurityObservationSettings;
import vn.ocop.gateway.answer.Answers;
import vn.ocop.platform.security.Keys;

/** Two doors: programs come with a bearer token, browsers with a session. What is public needs neither. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Bean
    JwtDecoder jwtDecoder(@Value("${ocop.jwks}") String jwks, @Value("${ocop.issuer}") String issuer,
            @Value("${ocop.audience}") String audience) {
        return Keys.decoder(jwks, issuer, audience);
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(@Value("${ocop.jwks}") String jwks,
            @Value("${ocop.issuer}") String issuer,
            RealmSettings realm) {
        var decoder = Keys.decoder(jwks, issuer, realm.clientId());
        return registration -> decoder;
    }

    @Bean
    ClientRegistrationRepository registrations(RealmSettings realm, @Value("${ocop.issuer}") String issuer,
            @Value("${ocop.jwks}") String jwks) {
        return new InMemoryClientRegistrationRepository(realm.registration(issuer, jwks));
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, Places places, Refusals refusals) throws Exception {
        return http
                .securityMatcher(SignInConfiguration::carriesBearer)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(places::rules)
                .oauth2ResourceServer(
                        server -> server.jwt(Customizer.withDefaults()).bearerTokenResolver(new BearerHeader())
                                .authenticationEntryPoint(refusals::token)
                                .withObjectPostProcessor(keysAway(refusals)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refusals::token)
                        .accessDeniedHandler(refusals::denied))
                .addFilterBefore(new BearerCaller(), AnonymousAuthenticationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain browsers(HttpSecurity http, Places places, Refusals refusals, Answers answers,
            RealmSettings realm,
            ClientRegistrationRepository registrations, Clock clock) throws Exception {
        var tokenClients = new TokenClients();
        var clients = new HttpSessionOAuth2AuthorizedClientRepository();
        var signedOut = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        signedOut.setPostLogoutRedirectUri("{baseUrl}/");
        return http
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(new HttpSessionCsrfTokenRepository())
                        .csrfTokenRequestHandler(new FormTokens())
                        .requireCsrfProtectionMatcher(SignInConfiguration::canBeForged))
                .authorizeHttpRequests(places::rules)
                .oauth2Login(login -> login.loginPage(ReturnTo.SIGN_IN)
                        .authorizedClientRepository(clients)
                        .authorizationEndpoint(
                                begin -> begin.authorizationRequestResolver(new SignInRequests(registrations)))
                        .tokenEndpoint(token -> token.accessTokenResponseClient(tokenClients.ofCode()))
                        .successHandler(signedIn(realm))
                        .failureHandler(refusals::signIn))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessHandler(signedOut))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refusals::page)
                        .accessDeniedHandler(refusals::denied))
                .addFilterBefore(new SessionCaller(new SessionTokens(clients, tokenClients.ofRefresh(), clock),
                        places.needingSignIn(), answers), AnonymousAuthenticationFilter.class)
                .build();
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
    RequestRejectedHandler malformed(Refusals refusals) {
        return (request, response, failure) -> refusals.malformed(request, response);
    }

    static boolean isSignedIn() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken;
    }

    private static boolean carriesBearer(HttpServletRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith("bearer");
    }

    /** Only a session that is signed in lends its owner's name to a request from elsewhere. */
    private static boolean canBeForged(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod()) && isSignedIn();
    }

    private static AuthenticationSuccessHandler signedIn(RealmSettings realm) {
        return (request, response, person) -> {
            request.getSession().setMaxInactiveInterval(Math.toIntExact(realm.session().toSeconds()));
            response.sendRedirect(ReturnTo.take(request));
        };
    }

    /** Without keys no token can be checked: that is the platform's failure and not the caller's. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> keysAway(Refusals refusals) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(refusals::token);
                return filter;
            }
        };
    }
}
