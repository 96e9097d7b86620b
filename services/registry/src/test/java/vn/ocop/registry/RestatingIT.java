package vn.ocop.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.registry.Forms.producer;

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
import vn.ocop.testing.Tokens;

/** What was told again is, for every aggregate, what was told last. */
@PlatformTest
class RestatingIT {

    private static final Map<String, Object> IDEA = Map.of("name", "Trà sen túi lọc", "set", "08", "description",
            "Trà từ sen Hạ Mỗ", "novelty", "Túi lọc giấy", "locality", "Sen trồng tại xã");

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
        var producer = Forms.registered(api, "maker-again", "HTX nói lại");
        var me = producer(api, "maker-again");
        me.post("/v1/registry/ideas", IDEA).expect(201);
        var owner = producer.get("id").asString();
        me.post("/v1/registry/products", Map.of("producerId", owner, "set", "08", "name", "Trà sen", "description",
                "Hộp 20 túi", "marks", List.of("NEW"))).expect(201);
        var paper = me.post("/v1/registry/papers", Map.of("producerId", owner, "kind", "TEST_REPORT", "title", "Phiếu"))
                .expect(201).json().get("id").asString();
        me.send("PUT", "/v1/registry/papers/" + paper + "/file", "application/octet-stream",
                TestFiles.pdf(20_000, 1)).expect(200);

        Facts.eventually(() -> meters.get("ocop.outbox.waiting").gauge().value(), waiting -> waiting == 0);
        for (var topic : List.<Topic<?>>of(Topics.PRODUCERS, Topics.PRODUCTS, Topics.PAPERS, Topics.REQUESTS)) {
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

    private List<String> made(Topic<?> topic) {
        var me = Tokens.account("maker-again").toString();
        var made = last(topic, false).values().stream()
                .filter(fact -> fact.at("/data/account").asString("").equals(me))
                .map(fact -> fact.get("aggregateId").asString()).toList();
        return made.isEmpty() ? List.of("nothing yet") : made;
    }
}
