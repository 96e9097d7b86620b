package vn.ocop.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.registry.Forms.PRODUCERS;
import static vn.ocop.registry.Forms.path;
import static vn.ocop.registry.Forms.producer;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.ocop.platform.identity.Role;
import vn.ocop.testing.Api;
import vn.ocop.testing.PlatformTest;

/** What may be one producer is proposed; what an officer says is one is joined, and nothing is lost. */
@PlatformTest
class DuplicatesIT {

    private static final String DUPLICATES = "/v1/registry/duplicates";

    private final Api api;
    private final Api officer;

    @Autowired
    DuplicatesIT(@LocalServerPort int port) {
        api = new Api(port);
        officer = Forms.officer(api);
    }

    private JsonNode recorded(String name) {
        return Forms.recorded(api, Map.of("type", "COOPERATIVE", "name", name, "address",
                Map.of("village", "Thôn Bá Dương Nội")));
    }

    private static String id(JsonNode object) {
        return object.get("id").asString();
    }

    private List<JsonNode> proposalsOf(JsonNode producer) {
        return officer.get(DUPLICATES).expect(200).json().get("items").valueStream()
                .filter(pair -> pair.toString().contains(id(producer))).toList();
    }

    private Api.Answer decide(JsonNode one, JsonNode other, boolean same) {
        return officer.post(DUPLICATES + "/decisions", Map.of("first", id(one), "second", id(other), "same", same,
                "reason", "đã hỏi chủ hộ"));
    }

    private JsonNode product(String account, JsonNode producer, String name) {
        return producer(api, account).post("/v1/registry/products",
                Map.of("producerId", id(producer), "set", "06", "name", name, "description", "Nếp cái")).expect(201)
                .json();
    }

    @Test
    void aLikelyPairIsProposedOnceWithReasonsAndLikeness() {
        var registered = Forms.registered(api, "twin-1", "HTX Tò he Xuân La");
        var recorded = recorded("Hợp tác xã tò he xuân la");

        var pairs = proposalsOf(recorded);
        assertThat(pairs).hasSize(1);
        assertThat(pairs.getFirst().toString()).contains(id(registered), "SAME_NAME", "NEAR_ADDRESS");
        assertThat(pairs.getFirst().get("likeness").asDouble()).isBetween(0.9, 1.0);
        assertThat(officer.get(path(recorded)).json().get("status").asString()).isEqualTo("REGISTERED");
    }

    @Test
    void whatIsNotTheSameIsNotProposedAgain() {
        var one = recorded("HTX Quạt giấy Chàng Sơn");
        var other = recorded("Tổ hợp tác quạt giấy Chàng Sơn");
        assertThat(proposalsOf(one)).hasSize(1);

        decide(other, one, false).expect(200);

        assertThat(proposalsOf(one)).isEmpty();
        officer.put(path(one) + "/record", Map.of("type", "COOPERATIVE", "name", "HTX Quạt giấy Chàng Sơn", "address",
                Map.of("village", "Bá Dương Nội"))).expect(200);
        assertThat(proposalsOf(one)).isEmpty();
    }

    @Test
    void ofTwoThatAreTheSameTheOneWithoutAnAccountClosesAndItsThingsMove() {
        var recorded = recorded("HTX Mây tre Phú Vinh");
        var registered = Forms.registered(api, "twin-2", "HTX mây tre Phú Vinh");

        var decided = decide(recorded, registered, true).expect(200).json();

        assertThat(decided.get("kept").asString()).isEqualTo(id(registered));
        var closed = officer.get(path(recorded)).expect(200).json();
        assertThat(closed.get("status").asString()).isEqualTo("CLOSED");
        assertThat(closed.get("joinedInto").asString()).isEqualTo(id(registered));
        assertThat(closed.get("reason").asString()).isEqualTo("đã hỏi chủ hộ");
        assertThat(proposalsOf(registered)).isEmpty();
        assertThat(decide(recorded, registered, true).expect(409).code()).isEqualTo("closed");
    }

    @Test
    void ofTwoWithAccountsTheLaterClosesAndTheEarlierHasItsProductsAndPapers() {
        var earlier = Forms.registered(api, "twin-3", "HTX Nón Chuông");
        var later = Forms.registered(api, "twin-4", "HTX nón chuông");
        var product = product("twin-4", later, "Nón lá");
        var paper = producer(api, "twin-4").post("/v1/registry/papers",
                Map.of("producerId", id(later), "kind", "AWARD", "title", "Bằng khen")).expect(201).json();

        decide(later, earlier, true).expect(200);

        var moved = producer(api, "twin-3").get("/v1/registry/products/" + id(product)).expect(200).json();
        assertThat(moved.get("producerId").asString()).isEqualTo(id(earlier));
        assertThat(moved.get("version").asLong()).isEqualTo(2);
        producer(api, "twin-3").get("/v1/registry/papers/" + id(paper)).expect(200);
        producer(api, "twin-4").get("/v1/registry/products/" + id(product)).expect(404);
        assertThat(producer(api, "twin-4").get(path(later)).json().get("status").asString()).isEqualTo("CLOSED");
    }

    @Test
    void productsOfTheSameNameAreSaidAndNothingIsJoined() {
        var earlier = Forms.registered(api, "twin-5", "HTX Lụa Vạn Phúc");
        var later = Forms.registered(api, "twin-6", "HTX lụa Vạn Phúc");
        product("twin-5", earlier, "Khăn lụa");
        var product = product("twin-6", later, "Khăn lụa");

        var refused = decide(earlier, later, true).expect(409);

        assertThat(refused.code()).isEqualTo("same-products");
        assertThat(refused.json().get("products").get(0).asString()).isEqualTo("Khăn lụa");
        producer(api, "twin-6").get("/v1/registry/products/" + id(product)).expect(200);
        assertThat(officer.get(path(later)).json().get("status").asString()).isEqualTo("REGISTERED");
    }

    @Test
    void ofOfficersWhoJoinTheSamePairAtOnceOneSucceeds() throws Exception {
        var one = recorded("HTX Sơn mài Hạ Thái");
        var other = recorded("HTX sơn mài Hạ Thái");
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = pool.invokeAll(IntStream.range(0, 4)
                    .<Callable<Integer>>mapToObj(i -> () -> decide(one, other, true).status()).toList());
            assertThat(answers.stream().map(Future::resultNow).sorted().toList()).containsExactly(200, 409, 409, 409);
        }
    }

    @Test
    void thatAnotherCommuneHasTheTaxCodeIsToldAndNothingElseOfIt() {
        for (var taxCode : List.of(Forms.taxCode(), Forms.personalNumber())) {
            var theirs = new TreeMap<>(Forms.registration("Hộ bí mật của xã khác", taxCode));
            var foreign = api.as("foreign-" + taxCode.length(), "09784", Role.PRODUCER).post(PRODUCERS, theirs)
                    .expect(201).json();
            var ours = Forms.recorded(api,
                    Map.of("type", "HOUSEHOLD_BUSINESS", "name", "Hộ ở hai xã " + taxCode.length(), "taxCode",
                            taxCode));

            var pairs = proposalsOf(ours);
            assertThat(pairs).hasSize(1);
            assertThat(pairs.getFirst().get("second").isNull()).isTrue();
            assertThat(pairs.getFirst().at("/reasons/0").asString()).isEqualTo("TAX_CODE_ELSEWHERE");
            assertThat(officer.get(DUPLICATES).text()).doesNotContain("bí mật", id(foreign), "09784");
        }
    }

    @Test
    void onlyTheCommunesOfficerSeesAndDecides() {
        var one = recorded("HTX Thêu Quất Động");
        var other = recorded("HTX thêu Quất Động");
        var decision = Map.of("first", id(one), "second", id(other), "same", true, "reason", "x");
        var stranger = api.as("stranger", "09784", Role.COMMUNE_OFFICER);

        producer(api, "twin-7").get(DUPLICATES).expect(403);
        assertThat(stranger.get(DUPLICATES).expect(200).text()).doesNotContain("Quất Động");
        stranger.post(DUPLICATES + "/decisions", decision).expect(404);
        officer.post(DUPLICATES + "/decisions", Map.of("first", id(one), "second", id(one), "same", true, "reason",
                "x")).expect(400);
        officer.post(DUPLICATES + "/decisions",
                Map.of("first", id(one), "second", UUID.randomUUID().toString(), "same", false, "reason", "x"))
                .expect(404);
    }
}
