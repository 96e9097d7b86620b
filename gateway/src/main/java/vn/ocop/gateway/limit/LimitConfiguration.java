package vn.ocop.gateway.limit;

import jakarta.servlet.Filter;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ocop.gateway.answer.Answers;

/** Limits stand before the sign-in where they need not know who asks, and behind it where they must. */
@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

    private static final int SIGN_IN = SecurityFilterProperties.DEFAULT_FILTER_ORDER;

    @Bean
    FilterRegistrationBean<PlainPaths> plainPaths(Answers answers) {
        return at(SIGN_IN - 5, new PlainPaths(answers));
    }

    @Bean
    FilterRegistrationBean<AddressLimit> addressLimit(LimitSettings settings, Answers answers) {
        return at(SIGN_IN - 4, new AddressLimit(settings, answers));
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(LimitSettings settings, Answers answers) {
        return at(SIGN_IN - 2, new BodyLimit(settings, answers));
    }

    @Bean
    FilterRegistrationBean<CallerLimit> callerLimit(LimitSettings settings, Answers answers) {
        return at(SIGN_IN + 1, new CallerLimit(settings, answers));
    }

    private static <F extends Filter> FilterRegistrationBean<F> at(int order, F filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
