package vn.ocop.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.registry.Forms.PRODUCERS;
import static vn.ocop.registry.Forms.officer;
import static vn.ocop.registry.Forms.path;
import static vn.ocop.registry.Forms.producer;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.ocop.platform.identity.Role;
import vn.ocop.testing.Api;
import vn.ocop.testing.PlatformTest;
import vn.ocop.testing.Tokens;

/** Who changed what of a producer, when, from what to what, and why. */
@PlatformTest
class HistoryIT {

    private final Api api;

    @Autowired
    HistoryIT(@LocalServerPort int port) {
        api = new Api(port);
    }

    private List<JsonNode> history(String path) {
        return officer(api).get(path + "/history").expect(200).json().get("items").valueStream().toList();
    }

    private static JsonNode change(JsonNode entry, String field) {
        return entry.get("changes").valueStream().filter(change -> change.get("field").asString().equals(field))
                .findFirst().orElseThrow(() -> new AssertionError(field + " is not in " + entry));
    }

    @Test
    void everyStepIsWrittenWithItsActorItsReasonAndWhatItChanged() {
        var path = path(Forms.verified(api, "maker-history", "HTX có lịch sử"));
        officer(api).post(path + "/suspensions", Map.of("reason", "chờ kiểm tra")).expect(200);

        var entries = history(path);
        assertThat(entries).extracting(entry -> entry.get("event").asString()).containsExactly("ProducerSuspended",
                "ProducerVerified", "ProducerRegistered");
        var last = entries.getFirst();
        assertThat(last.get("actor").asString()).isEqualTo(Tokens.account("officer").toString());
        assertThat(last.get("roles").get(0).asString()).isEqualTo("commune-officer");
        assertThat(last.get("reason").asString()).isEqualTo("chờ kiểm tra");
        assertThat(last.get("at").asString()).endsWith("Z");
        assertThat(change(last, "status").get("from").asString()).isEqualTo("VERIFIED");
        assertThat(change(last, "status").get("to").asString()).isEqualTo("SUSPENDED");
        assertThat(last.get("changes")).hasSize(1);
    }

    @Test
    void aPersonalNumberIsMaskedInTheHistory() {
        var first = Forms.personalNumber();
        var second = Forms.personalNumber();
        var me = producer(api, "maker-masked");
        var path = path(me.post(PRODUCERS, Forms.registration("Hộ che số", first)).expect(201).json());
        me.put(path, Forms.description("Hộ che số", second)).expect(200);

        var change = change(history(path).getFirst(), "taxCode");
        assertThat(change.get("from").asString()).isEqualTo("•••••••••" + first.substring(9));
        assertThat(change.get("to").asString()).isEqualTo("•••••••••" + second.substring(9));
        assertThat(history(path).toString()).doesNotContain(first, second);
    }

    @Test
    void aRefusedStepLeavesNoEntry() {
        var path = path(Forms.registered(api, "maker-refused", "HTX bị từ chối"));
        officer(api).post(path + "/resumptions", Map.of("reason", "x")).expect(409);
        officer(api).with("If-Match", "\"9\"").post(path + "/closures", Map.of("reason", "x")).expect(412);

        assertThat(history(path)).hasSize(1);
    }

    @Test
    void theHistoryIsReadPageByPageByWhoReachesTheProducer() {
        var path = path(Forms.verified(api, "maker-pages", "HTX nhiều trang"));
        var first = officer(api).get(path + "/history?limit=1").expect(200).json();
        var second = officer(api).get(path + "/history?limit=1&after=" + first.get("next").asString()).json();

        assertThat(first.at("/items/0/event").asString()).isEqualTo("ProducerVerified");
        assertThat(second.at("/items/0/event").asString()).isEqualTo("ProducerRegistered");
        assertThat(second.get("next").isNull()).isTrue();
        producer(api, "maker-pages").get(path + "/history").expect(200);
        producer(api, "neighbour").get(path + "/history").expect(404);
        api.as("stranger", "09784", Role.COMMUNE_OFFICER).get(path + "/history").expect(404);
    }
}
