package vn.ocop.platform;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import vn.ocop.platform.time.Zone;

/** What every service has, with or without data of its own: web conventions, security, the clock. */
@AutoConfiguration(before = WebMvcAutoConfiguration.class)
@ComponentScan(basePackages = {"vn.ocop.platform.web",
        "vn.ocop.platform.security"}, useDefaultFilters = false, includeFilters = @ComponentScan.Filter(org.springframework.context.annotation.Configuration.class))
public class PlatformAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Zone.clock();
    }
}
