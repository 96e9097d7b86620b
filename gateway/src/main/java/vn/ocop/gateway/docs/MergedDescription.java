package vn.ocop.gateway.docs;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * All services in one description. What two services may call by the same name (schemas, operations) gets its service's
 * name before it: {@code registry.Producer}.
 */
final class MergedDescription {

    private static final String COMPONENTS = "#/components/";
    /** Ways to sign in are the platform's, not a service's. */
    private static final String SHARED = "securitySchemes";

    private MergedDescription() {}

    static ObjectNode of(Map<String, ObjectNode> services) {
        var merged = JsonNodeFactory.instance.objectNode();
        merged.put("openapi", "3.1.0");
        merged.putObject("info").put("title", "OCOP").put("version", "v1");
        merged.putArray("servers").addObject().put("url", "/");
        var names = merged.putArray("x-services");
        var paths = merged.putObject("paths");
        var components = merged.putObject("components");
        components.putObject(SHARED).putObject("bearer").put("type", "http").put("scheme", "bearer").put("bearerFormat",
                "JWT");
        merged.putArray("security").addObject().putArray("bearer");
        services.forEach((name, service) -> {
            names.add(name);
            addPaths(name, service.path("paths"), paths);
            addComponents(name, service.path("components"), components);
        });
        return merged;
    }

    private static void addPaths(String service, JsonNode from, ObjectNode paths) {
        from.properties().stream().filter(path -> path.getKey().startsWith("/v1/")).forEach(path -> {
            var calls = renamed(service, path.getValue());
            calls.properties().forEach(call -> {
                if (call.getValue() instanceof ObjectNode operation && operation.has("operationId")) {
                    operation.put("operationId", service + "." + operation.path("operationId").asString());
                }
            });
            paths.set(path.getKey(), calls);
        });
    }

    private static void addComponents(String service, JsonNode from, ObjectNode components) {
        from.properties().forEach(kind -> {
            var shared = kind.getKey().equals(SHARED);
            var all = components.withObjectProperty(kind.getKey());
            kind.getValue().properties().forEach(component -> all
                    .set(shared ? component.getKey() : service + "." + component.getKey(),
                            renamed(service, component.getValue())));
        });
    }

    /** A copy whose references lead to the names with the service before them. */
    private static JsonNode renamed(String service, JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                var copy = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(field -> copy.set(field.getKey(), renamed(service, field.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                var copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(element -> copy.add(renamed(service, element)));
                yield copy;
            }
            case StringNode text when text.asString().startsWith(COMPONENTS) ->
                StringNode.valueOf(renamed(service, text.asString()));
            default -> node;
        };
    }

    private static String renamed(String service, String reference) {
        var name = reference.indexOf('/', COMPONENTS.length()) + 1;
        return name == 0 || reference.startsWith(COMPONENTS + SHARED)
                ? reference
                : reference.substring(0, name) + service + "." + reference.substring(name);
    }
}
