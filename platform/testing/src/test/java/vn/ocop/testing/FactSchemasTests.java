package vn.ocop.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.ocop.contracts.Envelope;
import vn.ocop.contracts.Topic;
import vn.ocop.contracts.Topics;

/** The records, the schemas and the golden samples of the facts say the same. */
class FactSchemasTests {

    private final JsonMapper json = JsonMapper.shared();

    static Stream<Topic<?>> topics() {
        return Topics.all().stream();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void theSamplesShowEveryFactAndKeepToTheSchema(Topic<?> topic) {
        var shown = new TreeSet<String>();
        for (var sample : FactSchemas.samples(topic.name())) {
            shown.add(sample.get("type").asString());
            assertThat(FactSchemas.violations(topic.name(), sample.toString())).isEmpty();
        }
        assertThat(shown).isEqualTo(new TreeSet<>(topic.types()));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void aSampleReadAsRecordAndWrittenAgainIsTheSame(Topic<?> topic) {
        var type = json.getTypeFactory().constructParametricType(Envelope.class, topic.data());
        for (var sample : FactSchemas.samples(topic.name())) {
            Object fact = json.readValue(sample.toString(), type);

            assertThat(json.readTree(json.writeValueAsString(fact))).isEqualTo(sample);
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void aFactWithAMemberTooManyOrTooFewIsNone(Topic<?> topic) {
        for (var sample : FactSchemas.samples(topic.name())) {
            var more = (ObjectNode) sample.deepCopy();
            ((ObjectNode) more.get("data")).put("phone", "0912345678");
            assertThat(FactSchemas.violations(topic.name(), more.toString())).hasSize(1);

            for (var member : sample.get("data").propertyNames()) {
                var less = (ObjectNode) sample.deepCopy();
                ((ObjectNode) less.get("data")).remove(member);
                assertThat(FactSchemas.violations(topic.name(), less.toString())).as(member).isNotEmpty();
            }
        }
    }
}
