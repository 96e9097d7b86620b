package vn.ocop.programme;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ocop.contracts.Topic;
import vn.ocop.contracts.Topics;
import vn.ocop.platform.outbox.Restating;
import vn.ocop.testing.Facts;
import vn.ocop.testing.PlatformTest;

@PlatformTest
class RestatingIT {

    @Autowired
    private Restating restating;

    @Autowired
    private Facts facts;

    @Test
    void everyUnitIsToldAgain() {
        Facts.eventually(() -> told("UnitJoined"), joined -> joined > 100);

        restating.restate(Topics.UNITS.name());

        Facts.eventually(() -> told(Topic.RESTATED), again -> again == told("UnitJoined"));
    }

    private long told(String type) {
        return facts.of(Topics.UNITS).stream().filter(fact -> fact.get("type").asString().equals(type))
                .map(fact -> fact.get("aggregateId").asString()).distinct().count();
    }
}
