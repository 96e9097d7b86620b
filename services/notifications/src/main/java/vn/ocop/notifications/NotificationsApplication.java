package vn.ocop.notifications;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import vn.ocop.platform.identity.Jurisdiction;
import vn.ocop.platform.identity.Jurisdictions;
import vn.ocop.platform.identity.Role;

/** Messages to people. */
@SpringBootApplication
@EnableScheduling
public class NotificationsApplication {

    public static void main(String[] args) {
        SpringApplication.run(NotificationsApplication.class, args);
    }

    /** A message is for the people of one unit, also at the city; the operator sees what could not be mailed anywhere. */
    @Bean
    Jurisdictions jurisdictions() {
        Map<Role, Jurisdiction> reach = Arrays.stream(Role.values())
                .filter(role -> role != Role.PRODUCER && role != Role.PLATFORM_OPERATOR)
                .collect(Collectors.toMap(Function.identity(), role -> Jurisdiction.UNIT));
        return Jurisdictions.with(reach);
    }
}
