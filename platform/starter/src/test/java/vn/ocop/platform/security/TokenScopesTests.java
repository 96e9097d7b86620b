package vn.ocop.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.ocop.platform.identity.Role.CITY_OFFICER;
import static vn.ocop.platform.identity.Role.COMMUNE_OFFICER;
import static vn.ocop.platform.identity.Role.INSPECTOR;
import static vn.ocop.platform.identity.Role.PRODUCER;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.Jwt;
import vn.ocop.platform.identity.Jurisdiction;
import vn.ocop.platform.identity.Jurisdictions;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.refusal.Refusal;

class TokenScopesTests {

    private final TokenScopes scopes = new TokenScopes(Jurisdictions.standard());

    @Test
    void anOfficerWhoAlsoMakesSomethingReachesAsFarAsTheHatThatTheEndpointAllows() {
        var both = hats("/09817/commune-officer", "/09817/producer");

        assertThat(scope(both, null, PRODUCER).jurisdiction()).isEqualTo(Jurisdiction.OWN);
        assertThat(scope(both, null, PRODUCER).roles()).containsExactly(PRODUCER);
        assertThat(scope(both, null, PRODUCER, COMMUNE_OFFICER).jurisdiction()).isEqualTo(Jurisdiction.UNIT);
        assertThat(scope(both, null, INSPECTOR).jurisdiction()).isEqualTo(Jurisdiction.PUBLIC);
        assertThat(scope(both, null, INSPECTOR).roles()).isEmpty();
    }

    @Test
    void aRoleHoldsInItsUnitAlone() {
        var lent = hats("/09817/commune-officer", "/01/inspector");

        assertThat(scope(lent, "09817", COMMUNE_OFFICER).jurisdiction()).isEqualTo(Jurisdiction.UNIT);
        assertThat(scope(lent, "01", COMMUNE_OFFICER).roles()).isEmpty();
        assertThat(scope(lent, "01", INSPECTOR).jurisdiction()).isEqualTo(Jurisdiction.AREA);
        assertThat(scope(lent, "09817", INSPECTOR).roles()).isEmpty();
        assertThat(refused(lent, null)).isEqualTo("unit-not-chosen");
        assertThat(refused(lent, "09784")).isEqualTo("unit-not-chosen");
    }

    @Test
    void withoutAnEndpointsRuleAllRolesOfTheUnitAreKnown() {
        var scope = scopes.of(hats("/09817/commune-officer", "/09817/producer"), null, null);

        assertThat(scope.roles()).containsExactlyInAnyOrder(COMMUNE_OFFICER, PRODUCER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"09817/producer", "/09817", "/09817/", "/09817/mayor", "/09817/producer/more", "", "/"})
    void whatIsNoUnitAndRoleGivesNothing(String member) {
        assertThat(refused(hats(member), null)).isEqualTo("no-unit");
    }

    @Test
    void anOlderRealmsTokenCountsOnlyWhereItCanMeanOneThing() {
        assertThat(scope(older(List.of("09817"), "producer"), null, PRODUCER).jurisdiction())
                .isEqualTo(Jurisdiction.OWN);
        assertThat(refused(older(List.of("09817"), "producer", "commune-officer"), null)).isEqualTo("no-unit");
        assertThat(refused(older(List.of("09817", "01"), "city-officer"), "01")).isEqualTo("no-unit");
        assertThat(refused(older(List.of(), "city-officer"), null)).isEqualTo("no-unit");
    }

    @Test
    void realmRolesAddNothingToHats() {
        var token = token(Map.of("unit_roles", List.of("/09817/producer"), "realm_access",
                Map.of("roles", List.of("city-officer")), "organization", List.of("01", "09817")));

        assertThat(scope(token, null, CITY_OFFICER).roles()).isEmpty();
        assertThat(refused(token, "01")).isEqualTo("unit-not-chosen");
    }

    private Scope scope(Jwt token, @Nullable String unit, Role... allowed) {
        return scopes.of(token, unit, Set.of(allowed));
    }

    private String refused(Jwt token, @Nullable String unit) {
        return catchThrowableOfType(Refusal.class, () -> scopes.of(token, unit, null)).code();
    }

    private static Jwt hats(String... members) {
        return token(Map.of("unit_roles", List.of(members)));
    }

    private static Jwt older(List<String> units, String... roles) {
        return token(Map.of("organization", units, "realm_access", Map.of("roles", List.of(roles))));
    }

    private static Jwt token(Map<String, Object> claims) {
        return Jwt.withTokenValue("x").header("alg", "RS256").subject(UUID.randomUUID().toString())
                .claims(all -> all.putAll(claims)).build();
    }
}
