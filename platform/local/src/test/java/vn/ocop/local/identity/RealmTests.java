package vn.ocop.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RealmTests {
    private static final JsonNode REALM = JsonMapper.builder().build().readTree(
            Realm.text(
                    Map.of("gateway", "http://localhost:9080", "webSecret", "web-secret", "directorySecret", "other")));

    @Test
    void everyAccountHasOneKnownRoleAndBelongsToOneKnownUnit() {
        var roles = names(REALM.path("roles").path("realm"), "name");
        var units = names(REALM.path("organizations"), "alias");

        assertThat(Account.all()).hasSize(20).allSatisfy(account -> {
            assertThat(roles).contains(account.role());
            assertThat(units).contains(account.unit());
        });
    }

    @Test
    void everyRoleHasSomebodyToTryItWith() {
        assertThat(names(REALM.path("roles").path("realm"), "name"))
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
