package vn.ocop.gateway.signin;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;

/**
 * The identity provider as browsers and the gateway reach it. All addresses are given, none is asked for at start, so the
 * gateway starts before it.
 *
 * @param keycloak its address for browsers
 * @param keycloakInternal its address for the gateway
 * @param session how long a session may be idle
 */
@ConfigurationProperties("ocop.gateway.realm")
record RealmSettings(URI keycloak, URI keycloakInternal, String name, String clientId, String clientSecret,
        Duration session) {

    static final String REGISTRATION = "ocop";

    ClientRegistration registration(String issuer, String jwks) {
        return ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(clientId)
                .clientSecret(clientSecret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid")
                .authorizationUri(endpoint(keycloak, "auth"))
                .tokenUri(endpoint(keycloakInternal, "token"))
                .jwkSetUri(jwks)
                .issuerUri(issuer)
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .providerConfigurationMetadata(Map.of("end_session_endpoint", endpoint(keycloak, "logout")))
                .build();
    }

    private String endpoint(URI provider, String name) {
        return provider + "/realms/" + this.name + "/protocol/openid-connect/" + name;
    }
}
