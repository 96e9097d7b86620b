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

    /** Who has no business with the objects in that unit; a person with several hats or units is there for each. */
    private static final List<Hats> FOREIGN = List.of(new Hats("producer1.danphuong", "09784", "producer"),
            new Hats("officer.danphuong", "09784", "commune-officer"),
            new Hats("leader.danphuong", "09784", "commune-leader"), new Hats("producer2.odien", "09817", "producer"),
            new Hats("lent.odien", "09784", "commune-officer"));
    /** Everybody, and which hats each has in the unit chosen; each is tried where none of them may go. */
    private static final List<Hats> EVERYBODY = List.of(new Hats("producer1.odien", "09817", "producer"),
            new Hats("officer.odien", "09817", "commune-officer"), new Hats("leader.odien", "09817", "commune-leader"),
            new Hats("culture.odien", "09817", "culture-officer"),
            new Hats("editor.odien", "09817", "communications-editor"),
            new Hats("inspector.odien", "09817", "inspector"), new Hats("officer.hanoi", "01", "city-officer"),
            new Hats("leader.hanoi", "01", "city-leader"), new Hats("advisor.hanoi", "01", "advisory-member"),
            new Hats("member1.hanoi", "01", "council-member"), new Hats("operator", "VN", "platform-operator"),
            new Hats("twohats.odien", "09817", "producer", "commune-officer"),
            new Hats("lent.odien", "09784", "commune-officer"), new Hats("lent.odien", "09817", "commune-officer"));

    private record Hats(String account, String unit, Set<String> roles) {

        Hats(String account, String unit, String... roles) {
            this(account, unit, Set.of(roles));
        }

        Api api() {
            return Platform.as(account).with("Ocop-Unit", unit);
        }

        boolean mayCall(Endpoint endpoint) {
            return roles.stream().anyMatch(endpoint::mayBeCalledBy);
        }

        @Override
        public String toString() {
            return account + " in " + unit;
        }
    }

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
        FOREIGN.forEach(foreign -> foreign.api().get("/v1/programme/me").expect(200));
    }

    @TestFactory
    List<DynamicTest> foreignersGetNothing() {
        return Endpoints.all().stream().map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> {
            for (var foreign : FOREIGN) {
                var answer = call(foreign.api(), endpoint);
                assertThat(answer.status()).as(foreign + " " + answer.request() + " " + answer.text()).isLessThan(500);
                assertNoForeignData(answer, foreign);
                if (isOfAnObject(endpoint) && foreign.mayCall(endpoint)) {
                    assertThat(answer.status()).as(foreign + " " + answer.request()).isIn(400, 404, 415, 422);
                }
            }
        })).toList();
    }

    /** What only makers may call reaches with their hat no further than what they make, whatever else they are. */
    @TestFactory
    List<DynamicTest> anOfficersOtherHatReachesNoColleaguesThings() {
        var twoHats = new Hats("twohats.odien", "09817", "producer", "commune-officer");
        return Endpoints.all().stream().filter(endpoint -> endpoint.roles().equals(Set.of("producer")))
                .filter(IsolationIT::isOfAnObject)
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> {
                    var answer = call(twoHats.api(), endpoint);
                    assertThat(answer.status()).as(answer.request()).isIn(400, 404, 415, 422);
                    assertThat(answer.text()).as(answer.request()).doesNotContain(SECRET);
                })).toList();
    }

    @Test
    void aUnitThatIsNotThePersonsIsNotChosen() {
        var lent = Platform.as("lent.odien");
        assertThat(lent.get("/v1/registry/producers").expect(403).code()).isEqualTo("unit-not-chosen");
        assertThat(lent.with("Ocop-Unit", "01").get("/v1/registry/producers").expect(403).code())
                .isEqualTo("unit-not-chosen");
    }

    @Test
    void aHatTakenOffOnPurposeReachesNothing() {
        var twoHats = Platform.as("twohats.odien");

        assertThat(twoHats.get("/v1/registry/producers").expect(200).text()).contains(IDS.get("producers"));
        assertThat(twoHats.with("Ocop-Roles", "producer").get("/v1/registry/producers").expect(200).text())
                .doesNotContain(IDS.get("producers"));
        twoHats.with("Ocop-Roles", "city-officer").get("/v1/registry/producers").expect(403);
    }

    private static boolean isOfAnObject(Endpoint endpoint) {
        return endpoint.path().matches(".*/(producers|products|papers|dossiers)/\\{id}.*");
    }

    private static void assertNoForeignData(Api.Answer answer, Hats account) {
        if (account.unit().equals("09817")) {
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
                    for (var person : EVERYBODY) {
                        if (!person.mayCall(endpoint)) {
                            assertThat(call(person.api(), endpoint).status()).as(person + " " + endpoint)
                                    .isEqualTo(403);
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
