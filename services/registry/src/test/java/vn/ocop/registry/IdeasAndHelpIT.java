package vn.ocop.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.registry.Forms.officer;
import static vn.ocop.registry.Forms.producer;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.ocop.platform.identity.Role;
import vn.ocop.testing.Api;
import vn.ocop.testing.PlatformTest;

@PlatformTest
class IdeasAndHelpIT {

    private static final String IDEAS = "/v1/registry/ideas";
    private static final String HELP = "/v1/registry/help-cases";
    private static final Map<String, Object> IDEA = Map.of("name", "Trà sen túi lọc", "set", "08", "description",
            "Trà từ sen Hạ Mỗ", "novelty", "Túi lọc giấy", "locality", "Sen trồng tại xã");
    private static final Map<String, Object> PRODUCT = Map.of("set", "08", "name", "Trà sen túi lọc", "description",
            "Hộp 20 túi", "marks", List.of("NEW"));

    private final Api api;

    @Autowired
    IdeasAndHelpIT(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    private static String path(String of, JsonNode one) {
        return of + "/" + one.get("id").asString();
    }

    private JsonNode idea(String account) {
        return producer(api, account).post(IDEAS, IDEA).expect(201).json();
    }

    private JsonNode accepted(JsonNode idea) {
        return officer(api).post(path(IDEAS, idea) + "/judgements", Map.of("finding", "ACCEPTED")).expect(200).json();
    }

    @Test
    void anAcceptedIdeaBecomesAProductOnceItsPersonHasAProducer() {
        var idea = idea("thinker-1");
        accepted(idea);
        var me = producer(api, "thinker-1");
        assertThat(me.post(path(IDEAS, idea) + "/products", PRODUCT).expect(409).json().get("code").asString())
                .isEqualTo("no-producer");
        var registered = Forms.registered(api, "thinker-1", "Hộ trà sen");

        var taken = me.post(path(IDEAS, idea) + "/products", PRODUCT).expect(200).json();

        assertThat(taken.get("state").asString()).isEqualTo("TAKEN_UP");
        var product = me.get("/v1/registry/products/" + taken.get("productId").asString()).expect(200).json();
        assertThat(product.get("producerId").asString()).isEqualTo(registered.get("id").asString());
        me.post(path(IDEAS, idea) + "/products", PRODUCT).expect(409);
    }

    @Test
    void anIdeaThatIsNotAcceptedLeavesNoProduct() {
        var idea = idea("thinker-2");
        Forms.registered(api, "thinker-2", "Hộ chưa được nhận");
        var me = producer(api, "thinker-2");

        me.post(path(IDEAS, idea) + "/products", PRODUCT).expect(409);

        assertThat(me.get("/v1/registry/products").json().get("items")).isEmpty();
    }

    @Test
    void anIdeaIsSeenByItsPersonAndItsCommuneOnly() {
        var idea = idea("thinker-3");

        producer(api, "thinker-4").get(path(IDEAS, idea)).expect(404);
        api.as("officer-2", "09784", Role.COMMUNE_OFFICER).get(path(IDEAS, idea))
                .expect(404);
        officer(api).get(path(IDEAS, idea)).expect(200);
    }

    @Test
    void ofTwoJudgementsOnTheSameVersionOneIsTaken() {
        var idea = idea("thinker-5");
        accepted(idea);

        officer(api).with("If-Match", "\"1\"")
                .post(path(IDEAS, idea) + "/judgements", Map.of("finding", "REFUSED", "reason", "trùng ý tưởng"))
                .expect(412);
    }

    @Test
    void helpIsAskedForPlannedAndEnded() {
        var registered = Forms.registered(api, "needy-1", "Hộ cần nhãn hiệu");
        var me = producer(api, "needy-1");
        var help = me.post(HELP, Map.of("producerId", registered.get("id").asString(), "kind", "TRADEMARK", "need",
                "Nộp đơn đăng ký nhãn hiệu")).expect(201).json();

        officer(api).post(path(HELP, help) + "/plans", Map.of("giver", "Phòng Kinh tế", "funding",
                List.of(Map.of("source", "CITY_BUDGET", "amount", 5_000_000)))).expect(200);
        officer(api).post(path(HELP, help) + "/outcomes", Map.of("outcome", "Đơn được chấp nhận hợp lệ", "funding",
                List.of(Map.of("source", "CITY_BUDGET", "amount", 4_800_000)))).expect(200);

        var seen = me.get(path(HELP, help)).expect(200).json();
        assertThat(seen.get("state").asString()).isEqualTo("DONE");
        assertThat(seen.at("/funding/0/amount").asLong()).isEqualTo(4_800_000);
        assertThat(officer(api).get(HELP + "?state=DONE&kind=TRADEMARK").json().at("/items").valueStream()
                .map(one -> one.get("id").asString())).contains(help.get("id").asString());
    }

    @Test
    void helpIsForTheProducersOwnProductAndAskedByItself() {
        var mine = Forms.registered(api, "needy-2", "Hộ của tôi");
        var other = Forms.registered(api, "needy-3", "Hộ của người khác");
        var described = new TreeMap<>(PRODUCT);
        described.put("producerId", other.get("id").asString());
        var product = producer(api, "needy-3").post("/v1/registry/products", described).expect(201).json();

        var me = producer(api, "needy-2");
        me.post(HELP, Map.of("producerId", other.get("id").asString(), "kind", "CAPITAL", "need", "vay vốn"))
                .expect(400);
        me.post(HELP, Map.of("producerId", mine.get("id").asString(), "productId", product.get("id").asString(), "kind",
                "CAPITAL", "need", "vay vốn")).expect(400);
    }
}
