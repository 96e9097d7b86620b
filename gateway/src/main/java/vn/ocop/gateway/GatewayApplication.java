package vn.ocop.gateway;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import vn.ocop.platform.PlatformAutoConfiguration;
import vn.ocop.platform.threads.Carriers;
import vn.ocop.platform.time.Zone;

/**
 * The gateway. It takes the platform's problem details and keys, but not the security of a service: it alone has sessions.
 */
@SpringBootApplication(exclude = {PlatformAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
@ConfigurationPropertiesScan
public class GatewayApplication {

    /** @param carriers what virtual threads run on: more than may wait for a class at once */
    GatewayApplication(@Value("${ocop.carriers}") int carriers) {
        Carriers.allow(carriers);
    }

    public static void main(String[] args) {
        SpringApplication.run(GatewayApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Zone.clock();
    }
}
