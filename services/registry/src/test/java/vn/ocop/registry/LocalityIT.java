package vn.ocop.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.registry.Forms.officer;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ocop.platform.identity.Role;
import vn.ocop.testing.Api;
import vn.ocop.testing.PlatformTest;

/** An officer keeps the commune's crafts and material areas. */
@PlatformTest
class LocalityIT {

    private static final String CRAFTS = "/v1/registry/crafts";
    private static final String AREAS = "/v1/registry/material-areas";

    private final Api api;

    @Autowired
    LocalityIT(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    private static Map<String, Object> craft(String name, int inCraft) {
        return new TreeMap<>(Map.of("kind", "TRADITIONAL_CRAFT_VILLAGE", "name", name, "craft", "Diều sáo", "village",
                "Bá Dương Nội", "households", Map.of("total", 400, "inCraft", inCraft, "year", 2026), "workers", 90));
    }

    @Test
    void aCraftVillageSaysHowManyOfItsHouseholdsTakePart() {
        var added = officer(api).post(CRAFTS, craft("Làng nghề minh họa " + System.nanoTime(), 62)).expect(201).json();

        assertThat(added.get("share").decimalValue()).isEqualByComparingTo("15.5");
        assertThat(added.get("smallestShare").decimalValue()).isEqualByComparingTo("20");
        officer(api).post(CRAFTS, craft("Làng nghề khác", 401)).expect(400);
        var withdrawn = craft("Làng nghề chưa công nhận", 100);
        withdrawn.put("withdrawnOn", "2026-01-05");
        officer(api).post(CRAFTS, withdrawn).expect(400);
    }

    @Test
    void aRecognitionIsWrittenOnceAndANameIsGivenOnce() {
        var name = "Nghề minh họa " + System.nanoTime();
        var added = officer(api).post(CRAFTS, craft(name, 200)).expect(201);
        var path = CRAFTS + "/" + added.json().get("id").asString();
        var recognised = craft(name, 200);
        recognised.put("recognition", Map.of("number", "123/QĐ-UBND", "issuer", "UBND Thành phố", "on", "2024-05-06"));

        var changed = officer(api).with("If-Match", added.header("ETag")).put(path, recognised).expect(200).json();
        assertThat(changed.at("/recognition/number").asString()).isEqualTo("123/QĐ-UBND");
        officer(api).with("If-Match", added.header("ETag")).put(path, recognised).expect(412);
        officer(api).post(CRAFTS, craft(name, 200)).expect(409);
        api.as("culture", "09817", Role.CULTURE_OFFICER).get(path).expect(200);
        api.as("other", "09784", Role.COMMUNE_OFFICER).get(path).expect(404);
    }

    @Test
    void aMaterialAreaHasGrowersAndCertificates() {
        var grower = Forms.registered(api, "grower", "HTX minh họa vùng trồng").get("id").asString();
        var area = new TreeMap<String, Object>(Map.of("name", "Vùng minh họa " + System.nanoTime(), "material",
                "Nếp cái hoa vàng", "hectares", 12.5, "growers",
                List.of(Map.of("producerId", grower, "hectares", 8),
                        Map.of("organisation", "Hội Nông dân", "households",
                                30, "hectares", 4.5)),
                "certificates", List.of(Map.of("standard", "VIETGAP", "number", "VG-1", "endsOn", "2027-06-30"))));
        var added = officer(api).post(AREAS, area).expect(201).json();
        assertThat(added.get("growers")).hasSize(2);

        area.put("hectares", 12);
        assertThat(officer(api).post(AREAS, area).expect(400).errors()).containsKey("growers");
        area.put("hectares", 13);
        area.put("growers", List.of(Map.of("producerId", "00000000-0000-0000-0000-000000000000")));
        assertThat(officer(api).post(AREAS, area).expect(400).errors()).containsKey("growers");
        area.put("growers", List.of(Map.of("households", 3)));
        officer(api).post(AREAS, area).expect(400);
    }
}
