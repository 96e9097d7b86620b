package vn.ocop.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Roles are an account's, whichever of its units it acts for; a role reaches only from a unit of its own kind. */
class JurisdictionsTests {

    @ParameterizedTest
    @CsvSource({"PRODUCER, 09817, OWN", "COMMUNE_OFFICER, 09817, UNIT", "COMMUNE_LEADER, 09817, UNIT",
            "COMMUNE_OFFICER, 01, PUBLIC", "COMMUNE_LEADER, 01, PUBLIC", "CITY_OFFICER, 01, AREA",
            "CITY_LEADER, 01, AREA", "CITY_OFFICER, 09817, PUBLIC", "CITY_LEADER, 09817, PUBLIC",
            "INSPECTOR, 01, AREA", "INSPECTOR, 09817, UNIT", "PLATFORM_OPERATOR, VN, ALL"})
    void aRoleReachesAsFarAsItsUnitsKindAllows(Role role, String unit, Jurisdiction reach) {
        assertThat(Jurisdictions.standard().of(Set.of(role), unit)).isEqualTo(reach);
    }
}
