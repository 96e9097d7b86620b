package vn.ocop.platform.web;

import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;

/** HTTP as every service speaks it. */
@Configuration(proxyBeanMethods = false)
@Import(ProblemAdvice.class)
class WebConfiguration implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new EndpointRules());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PagingResolver());
        resolvers.add(new ExpectedResolver());
        resolvers.add(new UploadResolver());
    }

    @Bean
    WebMvcRegistrations handlersFoundOnce() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new FoundHandlers();
            }
        };
    }

    @Bean
    Endpoints endpoints(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        return new Endpoints(handlers);
    }

    /** Vietnamese unless the caller asks for English. */
    @Bean
    @ConditionalOnProperty(name = "ocop.pages", havingValue = "false", matchIfMissing = true)
    LocaleResolver localeResolver() {
        return Languages.RESOLVER;
    }

    /** Strict reading: what is misspelt, doubled, trailing or of another type is said, not guessed. */
    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return json -> json.addModule(CleanText.module()).addModule(BoundedValues.module())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }
}
