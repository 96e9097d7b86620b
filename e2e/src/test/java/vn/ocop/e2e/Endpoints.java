package vn.ocop.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every endpoint of every service, from the OpenAPI files; nothing here is listed by hand. */
final class Endpoints {

    private static final List<String> SERVICES = List.of("registry", "certification", "programme", "notifications");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private Endpoints() {}

    /**
     * One operation.
     *
     * @param roles who may call it: role codes, {@code signed-in} or {@code public}
     * @param body the schema of its body, null without one
     * @param contentType what it takes
     */
    record Endpoint(String method, String path, Set<String> roles, @Nullable JsonNode body, String contentType,
            JsonNode schemas) {

        boolean isPublic() {
            return roles.contains("public");
        }

        boolean mayBeCalledBy(String role) {
            return roles.contains(role) || roles.contains("signed-in") || isPublic();
        }

        /** The path with this id, or something that fits, in every place. */
        String at(Map<String, String> ids) {
            var filled = path;
            for (var id : ids.entrySet()) {
                filled = filled.replace("/" + id.getKey() + "/{id}", "/" + id.getKey() + "/" + id.getValue());
                if (id.getKey().equals("dossiers")) {
                    filled = filled.replace("{dossierId}", id.getValue());
                }
            }
            return filled.replace("{version}", "1").replace("{code}", "26-2026").replace("{set}", "06")
                    .replaceAll("\\{productCode}",
                            "01-09817-01-2026")
                    .replace("{binding}", "units-in-0").replaceAll("\\{[^}]+}", UUID.randomUUID().toString())
                    + (path.endsWith("/people") ? "?role=producer" : "");
        }

        /** A body that fits the schema as far as the schema says. */
        Object sampleBody() {
            return body == null
                    ? ""
                    : contentType.equals("application/json") ? sample(body, 0) : "%PDF-1.7 not much of a file";
        }

        private Object sample(JsonNode schema, int depth) {
            if (schema.has("$ref")) {
                var name = schema.get("$ref").asString();
                return sample(schemas.path(name.substring(name.lastIndexOf('/') + 1)), depth + 1);
            }
            if (schema.has("enum")) {
                return schema.get("enum").get(0).asString();
            }
            var type = schema.path("type").isArray()
                    ? schema.path("type").get(0).asString()
                    : schema.path("type").asString("object");
            return switch (type) {
                case "integer", "number" -> Math.max(1, schema.path("minimum").asInt(1));
                case "boolean" -> true;
                case "array" -> depth > 6 ? List.of() : List.of(sample(schema.path("items"), depth + 1));
                case "string" -> switch (schema.path("format").asString("")) {
                    case "uuid" -> UUID.randomUUID().toString();
                    case "date" -> "2026-11-23";
                    case "email" -> "a@example.org";
                    default -> "0100233488";
                };
                default -> object(schema, depth);
            };
        }

        private Map<String, Object> object(JsonNode schema, int depth) {
            var object = new TreeMap<String, Object>();
            schema.path("properties").properties()
                    .forEach(member -> object.put(member.getKey(), sample(member.getValue(), depth + 1)));
            return object;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static List<Endpoint> all() {
        var all = new ArrayList<Endpoint>();
        for (var service : SERVICES) {
            var document = read(Path.of("..", "services", service, "src/main/openapi", service + ".json"));
            var schemas = document.at("/components/schemas");
            document.get("paths").properties().forEach(path -> path.getValue().properties().stream()
                    .filter(operation -> METHODS.contains(operation.getKey()))
                    .forEach(operation -> all
                            .add(endpoint(path.getKey(), operation.getKey(), operation.getValue(), schemas))));
        }
        return all;
    }

    private static Endpoint endpoint(String path, String method, JsonNode operation, JsonNode schemas) {
        var roles = Set.copyOf(operation.get("x-roles").valueStream().map(JsonNode::asString).toList());
        var content = operation.at("/requestBody/content");
        var type = content.has("application/json") || content.isMissingNode()
                ? "application/json"
                : content.propertyNames().iterator().next();
        return new Endpoint(method.toUpperCase(java.util.Locale.ROOT), path, roles,
                content.isMissingNode() ? null : content.path(type).path("schema"),
                type, schemas);
    }

    private static JsonNode read(Path file) {
        try {
            return JsonMapper.shared().readTree(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
