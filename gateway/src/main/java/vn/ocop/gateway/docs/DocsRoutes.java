package vn.ocop.gateway.docs;

import static org.springframework.web.servlet.function.RequestPredicates.GET;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Properties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.gateway.answer.Answers;
import vn.ocop.gateway.answer.Trouble;

/** {@code /docs} and what it shows. Public: the platform's calls are no secret. */
@Configuration(proxyBeanMethods = false)
class DocsRoutes {

    private static final String SWAGGER_UI = "META-INF/resources/webjars/swagger-ui/";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    RouterFunction<ServerResponse> docs(Descriptions descriptions, Answers answers, JsonMapper json) {
        return RouterFunctions.route()
                .GET("/v1/openapi", request -> described(MergedDescription.of(descriptions.all()), json))
                .GET("/v1/openapi/{service}", request -> {
                    var service = request.pathVariable("service");
                    var found = descriptions.of(service);
                    return found.isPresent()
                            ? described(found.get(), json)
                            : answers
                                    .refusal(descriptions.isService(service) ? Trouble.UNAVAILABLE : Trouble.NOT_FOUND);
                })
                .add(RouterFunctions.resource(GET("/docs"), page("index.html")))
                .add(RouterFunctions.resource(GET("/docs/docs.js"), page("docs.js")))
                .add(swaggerUi("swagger-ui.css"))
                .add(swaggerUi("swagger-ui-bundle.js"))
                .add(swaggerUi("swagger-ui-standalone-preset.js"))
                .build();
    }

    private static ServerResponse described(JsonNode description, JsonMapper json) {
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .body(json.writeValueAsBytes(description));
    }

    private static RouterFunction<ServerResponse> swaggerUi(String file) {
        return RouterFunctions.resource(GET("/docs/" + file),
                new ClassPathResource(SWAGGER_UI + version() + "/" + file),
                (resource, headers) -> headers.setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic()));
    }

    /** The web jar's folder carries its version. */
    private static String version() {
        try (var properties = new ClassPathResource("META-INF/maven/org.webjars/swagger-ui/pom.properties")
                .getInputStream()) {
            var jar = new Properties();
            jar.load(properties);
            return jar.getProperty("version");
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Resource page(String file) {
        return new ClassPathResource("docs/" + file);
    }
}
