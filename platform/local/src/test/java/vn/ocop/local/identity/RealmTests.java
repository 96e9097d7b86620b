package vn.ocop.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RealmTests {
    private static final JsonNode REALM = JsonMapper.builder().build().readTree(
            text("off"));

    private static String text(String secondFactor) {
        return Realm.text(Map.of("gateway", "http://localhost:9080", "webSecret", "web-secret", "directorySecret",
                "other", "secondFactor", secondFactor));
    }

    @Test
    void everyAccountHasOneKnownRoleAndBelongsToOneKnownUnit() {
        var roles = names(REALM.path("roles").path("realm"), "name");
        var units = names(REALM.path("organizations"), "alias");

        assertThat(Account.all()).hasSize(24).allSatisfy(account -> {
            assertThat(roles).contains(account.role());
            assertThat(units).contains(account.unit());
        });
    }

    @Test
    void everyRoleHasSomebodyToTryItWith() {
        assertThat(names(REALM.path("roles").path("realm"), "name"))
                .filteredOn(role -> !role.equals("second-factor"))
                .allMatch(role -> Account.all().stream().anyMatch(account -> account.role().equals(role)));
    }

    @Test
    void membersStandInTheirUnit() {
        var odien = StreamSupport.stream(REALM.path("organizations").spliterator(), false)
                .filter(unit -> unit.path("alias").asString().equals("09817")).findFirst().orElseThrow();

        assertThat(names(odien.path("members"), "username")).contains("officer.odien", "producer1.odien")
                .doesNotContain("officer.danphuong");
    }

    @Test
    void everyHatIsAGroupOfItsUnitAndRole() {
        var groups = StreamSupport.stream(REALM.path("groups").spliterator(), false)
                .flatMap(unit -> names(unit.path("subGroups"), "path").stream()).toList();

        assertThat(groups).contains("/09817/producer", "/01/city-leader", "/VN/platform-operator")
                .doesNotContain("/09817/city-leader", "/01/producer");
        assertThat(REALM.path("users")).filteredOn(user -> user.has("credentials")).allSatisfy(user -> {
            assertThat(user.path("groups")).isNotEmpty()
                    .allSatisfy(group -> assertThat(groups).contains(group.asString()));
            assertThat(user.has("realmRoles")).isFalse();
        });
        assertThat(user("twohats.odien").path("groups").toString())
                .isEqualTo("[\"/09817/producer\",\"/09817/commune-officer\"]");
    }

    @Test
    void whoDecidesMustHaveASecondFactorWhereItIsOn() {
        assertThat(REALM.path("groups").toString()).doesNotContain("second-factor");
        var on = JsonMapper.builder().build().readTree(text("on")).path("groups");

        assertThat(on.findParents("realmRoles")).extracting(group -> group.path("path").asString())
                .contains("/01/city-leader", "/01/city-officer", "/09817/commune-leader", "/VN/platform-operator")
                .doesNotContain("/09817/producer", "/01/council-member");
    }

    @Test
    void nobodyIsSentToAnotherPortAndNoBuiltInClientTakesPasswords() {
        var web = client("ocop-web");
        assertThat(web.path("redirectUris").toString()).isEqualTo("[\"http://localhost:9080/*\"]");
        assertThat(web.path("attributes").path("post.logout.redirect.uris").asString())
                .isEqualTo("http://localhost:9080/*");
        assertThat(client("admin-cli").path("enabled").asBoolean()).isFalse();
    }

    private static JsonNode client(String id) {
        return StreamSupport.stream(REALM.path("clients").spliterator(), false)
                .filter(client -> client.path("clientId").asString().equals(id)).findFirst().orElseThrow();
    }

    private static JsonNode user(String name) {
        return StreamSupport.stream(REALM.path("users").spliterator(), false)
                .filter(user -> user.path("username").asString().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void noPasswordStandsInTheClearAndSecretsAreFilledIn() {
        assertThat(REALM.toString()).contains("\"web-secret\"").doesNotContain("${webSecret}")
                .doesNotContain("\"ocop-password\"");
        assertThat(REALM.path("users")).filteredOn(user -> user.has("credentials"))
                .allSatisfy(
                        user -> assertThat(user.path("credentials").path(0).path("value").isMissingNode()).isTrue());
    }

    private static java.util.List<String> names(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false).map(each -> each.path(field).asString()).toList();
    }
}
