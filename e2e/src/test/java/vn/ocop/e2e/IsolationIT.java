package vn.ocop.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.e2e.Endpoints.Endpoint;
import vn.ocop.testing.Api;

/** Every endpoint × every role × a foreign unit: no foreign data, no failure, no rule left out. */
class IsolationIT {

    /** Accounts of another commune than the objects', and of roles that have no business with them. */
    private static final Map<String, String> FOREIGN = Map.of("producer1.danphuong", "producer", "officer.danphuong",
            "commune-officer",
            "leader.danphuong", "commune-leader", "producer2.odien", "producer");
    /** The roles that have an account; each is tried where it may not go. */
    private static final Map<String, String> ROLES = new LinkedHashMap<>(
            Map.ofEntries(Map.entry("producer1.odien", "producer"),
                    Map.entry("officer.odien", "commune-officer"), Map.entry("leader.odien", "commune-leader"),
                    Map.entry("culture.odien", "culture-officer"), Map.entry("editor.odien", "communications-editor"),
                    Map.entry("inspector.odien", "inspector"), Map.entry("officer.hanoi", "city-officer"),
                    Map.entry("leader.hanoi", "city-leader"), Map.entry("advisor.hanoi", "advisory-member"),
                    Map.entry("member1.hanoi", "council-member"), Map.entry("operator", "platform-operator")));

    private static final Map<String, String> IDS = new LinkedHashMap<>();
    private static final String SECRET = "Bí mật của Ô Diên";

    @BeforeAll
    static void thereAreThingsOfOneCommune() {
        IDS.put("producers", World.producer("producer1.odien").get("id").asString());
        IDS.put("products", World.product("producer1.odien", SECRET + " " + System.nanoTime()).get("id").asString());
        IDS.put("papers", World.paper("producer1.odien").get("id").asString());
        var dossier = World.dossier("producer1.odien", SECRET + " hồ sơ " + System.nanoTime());
        World.file("producer1.odien", dossier);
        IDS.put("dossiers", dossier.substring(dossier.lastIndexOf('/') + 1));
        for (var account : FOREIGN.keySet()) {
            Platform.as(account).get("/v1/programme/me").expect(200);
        }
    }

    @TestFactory
    List<DynamicTest> foreignersGetNothing() {
        return Endpoints.all().stream().map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> {
            for (var account : FOREIGN.keySet()) {
                var answer = call(Platform.as(account), endpoint);
                assertThat(answer.status()).as(account + " " + answer.request() + " " + answer.text()).isLessThan(500);
                assertNoForeignData(answer, account);
                if (endpoint.path().matches(".*/(producers|products|papers|dossiers)/\\{id}.*")
                        && endpoint.mayBeCalledBy(FOREIGN.get(account))) {
                    assertThat(answer.status()).as(account + " " + answer.request()).isIn(400, 404, 415, 422);
                }
            }
        })).toList();
    }

    private static void assertNoForeignData(Api.Answer answer, String account) {
        if (account.endsWith(".odien")) {
            assertThat(answer.text()).as(account + " " + answer.request()).doesNotContain(SECRET);
            return;
        }
        var text = answer.text();
        assertThat(text).as(account + " " + answer.request()).doesNotContain(SECRET);
        for (var id : IDS.values()) {
            if (!answer.request().contains(id)) {
                assertThat(text).as(account + " " + answer.request()).doesNotContain(id);
            }
        }
    }

    @TestFactory
    List<DynamicTest> aRoleWithoutARightIsRefused() {
        return Endpoints.all().stream().filter(endpoint -> !endpoint.isPublic())
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> {
                    assertThat(call(Platform.visitor(), endpoint).status()).as("without a token " + endpoint)
                            .isEqualTo(401);
                    for (var account : ROLES.entrySet()) {
                        if (!endpoint.mayBeCalledBy(account.getValue())) {
                            assertThat(call(Platform.as(account.getKey()), endpoint).status())
                                    .as(account.getKey() + " " + endpoint).isEqualTo(403);
                        }
                    }
                })).toList();
    }

    @Test
    void everyEndpointHasARule() {
        assertThat(Endpoints.all()).hasSizeGreaterThan(30)
                .allSatisfy(endpoint -> assertThat(endpoint.roles()).as(endpoint.toString()).isNotEmpty());
    }

    @Test
    void theTokenOfAnotherClientsAudienceIsRefused() {
        var token = Platform.token("officer.odien");
        var parts = token.split("\\.");
        var forged = parts[0] + "." + parts[1].substring(0, parts[1].length() - 2) + "AA." + parts[2];

        Platform.visitor().withToken(forged).get("/v1/registry/producers").expect(401);
    }

    private static Api.Answer call(Api api, Endpoint endpoint) {
        var body = endpoint.sampleBody();
        var bytes = body instanceof String text
                ? text.getBytes(StandardCharsets.UTF_8)
                : JsonMapper.shared().writeValueAsBytes(body);
        boolean without = Set.of("GET", "DELETE").contains(endpoint.method()) || endpoint.body() == null;
        return api.send(endpoint.method(), endpoint.at(IDS), without ? null : endpoint.contentType(),
                without ? new byte[0] : bytes);
    }
}
