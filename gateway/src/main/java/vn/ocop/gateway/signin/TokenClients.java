package vn.ocop.gateway.signin;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/** Asks the identity provider for tokens, and does not wait long for it. */
final class TokenClients {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final RestClient http = http();

    RestClientAuthorizationCodeTokenResponseClient ofCode() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(http);
        return client;
    }

    RestClientRefreshTokenTokenResponseClient ofRefresh() {
        var client = new RestClientRefreshTokenTokenResponseClient();
        client.setRestClient(http);
        return client;
    }

    private static RestClient http() {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build());
        requests.setReadTimeout(ANSWER);
        return RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }
}
