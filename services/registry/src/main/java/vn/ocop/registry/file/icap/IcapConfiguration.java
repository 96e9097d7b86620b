package vn.ocop.registry.file.icap;

import java.net.URI;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ocop.registry.file.Scanner;

/** The scanner that the installation names, or none. */
@Configuration(proxyBeanMethods = false)
class IcapConfiguration {

    @Bean
    Scanner scanner(@Value("${ocop.icap.url}") String url, @Value("${ocop.icap.timeout}") Duration timeout) {
        return url.isBlank() ? Scanner.NONE : new IcapScanner(URI.create(url), timeout);
    }
}
