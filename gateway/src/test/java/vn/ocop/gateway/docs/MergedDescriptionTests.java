package vn.ocop.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class MergedDescriptionTests {

    private static final String SERVICE = """
            {"paths": {"/v1/%1$s/things": {"get": {"operationId": "list", "responses": {"200": {"content": {"application/json":
               {"schema": {"$ref": "#/components/schemas/Thing"}}}}}}},
              "/internal": {"get": {}}},
             "components": {"schemas": {"Thing": {"properties": {"next": {"$ref": "#/components/schemas/Thing"}}}},
              "securitySchemes": {"bearer": {"type": "http"}}}}""";

    @Test
    void servicesMayUseTheSameNames() {
        var services = new LinkedHashMap<String, ObjectNode>();
        services.put("registry", service("registry"));
        services.put("programme", service("programme"));
        var merged = MergedDescription.of(services);

        assertThat(merged.at("/paths").propertyNames()).containsExactly("/v1/registry/things", "/v1/programme/things");
        assertThat(merged.at("/components/schemas").propertyNames()).containsExactly("registry.Thing",
                "programme.Thing");
        assertThat(merged.at("/components/schemas/programme.Thing/properties/next/$ref").asString())
                .isEqualTo("#/components/schemas/programme.Thing");
        assertThat(merged.at("/paths/~1v1~1registry~1things/get/operationId").asString()).isEqualTo("registry.list");
        assertThat(merged.at("/components/securitySchemes").propertyNames()).containsExactly("bearer");
        assertThat(merged.at("/x-services").toString()).isEqualTo("[\"registry\",\"programme\"]");
    }

    private static ObjectNode service(String name) {
        return (ObjectNode) JsonMapper.shared().readTree(SERVICE.formatted(name));
    }
}
