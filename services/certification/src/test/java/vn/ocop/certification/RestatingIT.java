package vn.ocop.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.ocop.contracts.Topic;
import vn.ocop.contracts.Topics;
import vn.ocop.contracts.UnitFact;
import vn.ocop.platform.outbox.Restating;
import vn.ocop.testing.Api;
import vn.ocop.testing.FactSchemas;
import vn.ocop.testing.Facts;
import vn.ocop.testing.PlatformTest;

/** What was told again is, for every aggregate, what was told last. */
@PlatformTest
class RestatingIT {

    private final Api api;
    private final Facts facts;
    private final Restating restating;
    private final MeterRegistry meters;

    @Autowired
    RestatingIT(@LocalServerPort int port, Facts facts, Restating restating, MeterRegistry meters) {
        this.api = new Api(port);
        this.facts = facts;
        this.restating = restating;
        this.meters = meters;
    }

    @Test
    void everyLastStateIsToldAgainAsItWas() {
        // the platform reaches the units it knows
        facts.publish(Topics.UNITS, "UnitJoined", "09817", "09817", 1,
                new UnitFact("09817", "Ô Diên", "COMMUNE", "01"));
        facts.publish(Topics.UNITS, "UnitJoined", "01", "01", 1, new UnitFact("01", "Hà Nội", "PROVINCE", "VN"));
        var dossier = new Journey(api, facts, "maker-again").toCity();
        dossier.scored(dossier.best("B.4.1", 3));
        dossier.decided();
        id = dossier.id();

        Facts.eventually(() -> meters.get("ocop.outbox.waiting").gauge().value(), waiting -> waiting == 0);
        for (var topic : List.<Topic<?>>of(Topics.DOSSIERS, Topics.CERTIFICATES, Topics.HEARINGS)) {
            var before = Facts.eventually(() -> last(topic, false), told -> told.keySet().containsAll(made(topic)));
            restating.restate(topic.name());
            var again = Facts.eventually(() -> last(topic, true), told -> told.keySet().containsAll(made(topic)));

            for (var id : made(topic)) {
                var fact = Objects.requireNonNull(again.get(id));
                var told = Objects.requireNonNull(before.get(id));
                assertThat(fact.get("data")).as("%s", topic).isEqualTo(told.get("data"));
                assertThat(fact.get("aggregateVersion")).isEqualTo(told.get("aggregateVersion"));
                assertThat(FactSchemas.violations(topic.name(), fact.toString())).isEmpty();
            }
        }
    }

    private Map<String, JsonNode> last(Topic<?> topic, boolean restated) {
        return facts.of(topic).stream().filter(fact -> fact.get("type").asString().equals(Topic.RESTATED) == restated)
                .collect(Collectors.toMap(fact -> fact.get("aggregateId").asString(), fact -> fact, (a, b) -> b));
    }

    private String id = "";

    /** The aggregates of one topic that tell of the dossier of this test. */
    private List<String> made(Topic<?> topic) {
        var made = last(topic, false).values().stream()
                .filter(fact -> fact.at("/data/dossierId").asString("").equals(id))
                .map(fact -> fact.get("aggregateId").asString()).toList();
        return made.isEmpty() ? List.of("nothing yet") : made;
    }
}
