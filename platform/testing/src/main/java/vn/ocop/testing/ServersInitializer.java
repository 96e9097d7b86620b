package vn.ocop.testing;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives a service under test the addresses of the servers, as an installation would by environment variables. */
public class ServersInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var service = context.getEnvironment().getRequiredProperty("spring.application.name");
        context.getEnvironment().getPropertySources()
                .addFirst(new MapPropertySource("servers", Servers.shared().settingsFor(service)));
    }
}
