package vn.ocop.testing;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.contracts.Topic;
import vn.ocop.contracts.Topics;

/** The written form of the facts: a JSON Schema and golden samples for every topic. */
public final class FactSchemas {

    private static final SchemaRegistry REGISTRY = SchemaRegistry
            .withDefaultDialect(SpecificationVersion.DRAFT_2020_12, registry -> registry
                    .schemaIdResolvers(ids -> ids.mapPrefix("https://ocop.vn/facts", "classpath:facts")));
    private static final Map<String, Schema> SCHEMAS = Topics.all().stream()
            .collect(Collectors.toMap(Topic::name, topic -> REGISTRY
                    .getSchema(SchemaLocation.of("https://ocop.vn/facts/" + topic.name() + ".schema.json"))));

    private FactSchemas() {}

    /** What is wrong with a fact of a topic; empty when it keeps to the schema. */
    public static List<String> violations(String topic, String fact) {
        var schema = SCHEMAS.get(topic);
        if (schema == null) {
            return List.of(topic + " has no schema");
        }
        return schema.validate(fact, InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream().map(Error::toString).toList();
    }

    /** The golden samples of a topic: together they show every fact that may appear in it. */
    public static List<JsonNode> samples(String topic) {
        try (var file = new ClassPathResource("facts/" + topic + ".samples.json").getInputStream()) {
            return JsonMapper.shared().readTree(file).valueStream().toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
