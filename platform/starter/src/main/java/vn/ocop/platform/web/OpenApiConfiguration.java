package vn.ocop.platform.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;
import vn.ocop.platform.identity.Role;

/** The service's OpenAPI document: with each endpoint's rule ({@code x-roles}), without anything of one machine. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String BEARER = "bearer";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Paging.class, Expected.class, Upload.class);
    }

    @Bean
    OpenApiCustomizer document(@Value("${spring.application.name}") String service) {
        return document -> {
            document.setInfo(new Info().title("OCOP " + service).version("v1"));
            document.setServers(List.of(new Server().url("/")));
            bearer(document);
        };
    }

    private static void bearer(OpenAPI document) {
        if (document.getComponents() != null) {
            document.getComponents().addSecuritySchemes(BEARER,
                    new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT"));
        }
    }

    @Bean
    OperationCustomizer rules() {
        return (operation, method) -> {
            operation.addExtension("x-roles", roles(method));
            if (!method.hasMethodAnnotation(AllowPublic.class)) {
                operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
            }
            paging(operation, method);
            upload(operation, method);
            return operation;
        };
    }

    private static List<String> roles(HandlerMethod method) {
        if (method.hasMethodAnnotation(AllowPublic.class)) {
            return List.of("public");
        }
        if (method.hasMethodAnnotation(AllowSignedIn.class)) {
            return List.of("signed-in");
        }
        var rule = method.getMethodAnnotation(Allow.class);
        return rule == null ? List.of() : Arrays.stream(rule.value()).map(Role::code).sorted().toList();
    }

    private static void upload(Operation operation, HandlerMethod method) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
        if (mapping != null && Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Upload.class)) {
            var content = new Content();
            for (var type : mapping.consumes()) {
                content.addMediaType(type, new MediaType().schema(new BinarySchema()));
            }
            operation.setRequestBody(new RequestBody().required(true).content(content));
        }
    }

    private static void paging(Operation operation, HandlerMethod method) {
        if (Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Paging.class)) {
            operation.addParametersItem(
                    new io.swagger.v3.oas.models.parameters.QueryParameter().name("limit").required(false)
                            .schema(new io.swagger.v3.oas.models.media.IntegerSchema()));
            operation.addParametersItem(
                    new io.swagger.v3.oas.models.parameters.QueryParameter().name("after").required(false)
                            .schema(new io.swagger.v3.oas.models.media.StringSchema()));
        }
    }
}
