package vn.ocop.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ocop.platform.identity.Role;
import vn.ocop.testing.Api;
import vn.ocop.testing.PlatformTest;

@PlatformTest
class UnitsIT {

    private final Api api;

    @Autowired
    UnitsIT(@LocalServerPort int port) {
        api = new Api(port);
    }

    @Test
    void everyoneSeesTheMinistryTheCityAndItsHundredAndTwentySixCommunes() {
        var units = api.get("/v1/public/units").expect(200).json().get("items");

        assertThat(units).hasSize(128);
        assertThat(units.findValuesAsString("code")).contains("VN", "01", "09817");
    }

    @Test
    void anOfficerLearnsWhichUnitTheyWorkFor() {
        var me = api.as("officer", "09817", Role.COMMUNE_OFFICER).get("/v1/programme/me").expect(200).json();

        assertThat(me.at("/unit/name").asString()).isEqualTo("Ô Diên");
        assertThat(me.at("/roles/0").asString()).isEqualTo("commune-officer");
    }

    @Test
    void nobodyIsAnsweredWithoutAToken() {
        var problem = api.get("/v1/programme/units").expect(401).json();

        assertThat(problem.get("code").asString()).isEqualTo("not-signed-in");
        assertThat(problem.get("title").asString()).isEqualTo("Cần đăng nhập");
    }
}
