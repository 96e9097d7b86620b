package vn.ocop.gateway.route;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.List;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.http.client.HttpComponentsClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connections to the services: a plain pipe that remembers nothing, least of all one caller's cookies for another. */
@Configuration(proxyBeanMethods = false)
class ServiceConnections {

    /** More calls than this under way mean a service that does not keep up: the rest waits a little, then is told so. */
    private static final int PER_SERVICE = 128;
    /** Three of them a connection; the library's own 32 kB would be 12 MB a service. */
    private static final int BUFFER = 8_192;
    private static final Timeout WAIT_FOR_CONNECTION = Timeout.ofSeconds(5);

    private static final ManagedHttpClientConnectionFactory CONNECTIONS = ManagedHttpClientConnectionFactory.builder()
            .http1Config(Http1Config.custom().setBufferSize(BUFFER).build())
            .build();

    @Bean
    ClientHttpRequestFactoryBuilderCustomizer<HttpComponentsClientHttpRequestFactoryBuilder> plainPipe() {
        return requests -> requests
                .withConnectionManagerCustomizer(
                        pool -> pool.setMaxConnPerRoute(PER_SERVICE).setMaxConnTotal(5 * PER_SERVICE)
                                .setConnectionFactory(CONNECTIONS))
                .withConnectionConfigCustomizer(
                        connection -> connection.setValidateAfterInactivity(TimeValue.ofSeconds(1)))
                .withDefaultRequestConfigCustomizer(ServiceConnections::plain)
                .withHttpClientCustomizer(ServiceConnections::plain);
    }

    private static void plain(RequestConfig.Builder requests) {
        requests.setConnectionRequestTimeout(WAIT_FOR_CONNECTION).setProtocolUpgradeEnabled(false);
    }

    private static void plain(HttpClientBuilder client) {
        client.disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableRedirectHandling()
                .disableDefaultUserAgent()
                .evictIdleConnections(TimeValue.ofSeconds(20))
                .setRetryStrategy(new OnceMore());
    }

    /** A kept connection may have been closed meanwhile: what may be asked twice is asked once more, whatever the answer. */
    private static class OnceMore extends DefaultHttpRequestRetryStrategy {

        OnceMore() {
            super(1, TimeValue.ofMilliseconds(1), List.<Class<? extends IOException>>of(InterruptedIOException.class,
                    UnknownHostException.class, ConnectException.class, NoRouteToHostException.class,
                    SSLException.class),
                    List.of());
        }
    }
}
