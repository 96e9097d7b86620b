package vn.ocop.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** {@code /sign-in} leads to the identity provider; {@code ?to=/path} says where to go afterwards. */
class SignInRequests implements OAuth2AuthorizationRequestResolver {

    private final DefaultOAuth2AuthorizationRequestResolver requests;

    SignInRequests(ClientRegistrationRepository registrations) {
        this.requests = new DefaultOAuth2AuthorizationRequestResolver(registrations, ReturnTo.SIGN_IN);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        if (!request.getRequestURI().equals(ReturnTo.SIGN_IN) || !request.getMethod().equals("GET")) {
            return null;
        }
        ReturnTo.remember(request);
        return resolve(request, RealmSettings.REGISTRATION);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return requests.resolve(request, registration);
    }
}
