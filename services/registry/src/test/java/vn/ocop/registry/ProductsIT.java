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

/** Products are described by their producer or recorded by an officer, withdrawn and taken up again. */
@PlatformTest
class ProductsIT {

    private static final String PRODUCTS = "/v1/registry/products";

    private final Api api;

    @Autowired
    ProductsIT(@LocalServerPort int port) {
        api = new Api(port);
    }

    @Test
    void whatIsSaidOfAProductIsKeptAsItWasSaid() {
        var maker = Forms.registered(api, "maker-deep", "HTX mô tả sâu");
        var form = form(maker, "Xôi nếp cái");
        form.put("marks", List.of("GIFT", "CRAFT_VILLAGE"));
        form.put("details", details());

        var product = producer(api, "maker-deep").post(PRODUCTS, form).expect(201).json();

        var kept = producer(api, "maker-deep").get(path(product)).expect(200).json();
        assertThat(kept.get("details")).isEqualTo(product.get("details"));
        assertThat(kept.at("/details/packings/0/price").asLong()).isEqualTo(120_000);
        assertThat(kept.at("/details/rights/0/kind").asString()).isEqualTo("COLLECTIVE_MARK");
        assertThat(kept.at("/details/materials/0/certificate/name").asString()).isEqualTo("VietGAP");
        assertThat(kept.at("/details/years/0/revenue").decimalValue()).isEqualByComparingTo("850.5");
        assertThat(kept.get("marks").toString()).isEqualTo("[\"CRAFT_VILLAGE\",\"GIFT\"]");
    }

    @Test
    void everyFaultOfADescriptionIsNamedByItsPlace() {
        var maker = Forms.registered(api, "maker-faults", "HTX nhiều lỗi");
        var form = form(maker, "Kẹo lạc");
        form.put("details", Map.of("packings", List.of(Map.of("name", "Hộp", "price", -1)), "materials",
                List.of(Map.of("name", "Lạc", "origin", "COMMUNE", "share", 101)), "years",
                List.of(Map.of("year", 1800))));
        assertThat(producer(api, "maker-faults").post(PRODUCTS, form).expect(400).errors()).containsOnlyKeys(
                "details.packings[0].price", "details.materials[0].share", "details.years[0].year");

        form.put("details", Map.of("packings", List.of(Map.of("name", "Hộp", "gtin", "4006381333930")), "outlets",
                List.of(Map.of("name", "Sàn", "url", "http://san.vn"))));
        assertThat(producer(api, "maker-faults").post(PRODUCTS, form).expect(400).errors()).containsOnlyKeys(
                "details.packings[0].gtin", "details.outlets[0].url");
        assertThat(producer(api, "maker-faults").get(PRODUCTS).json().get("items")).isEmpty();
    }

    @Test
    void theProducersOwnFormDemandsASetAndAnOfficersRecordDoesNot() {
        var maker = Forms.registered(api, "maker-set", "HTX bộ tiêu chí");
        var without = form(maker, "Rượu đậu");
        without.remove("set");
        without.remove("description");
        assertThat(producer(api, "maker-set").post(PRODUCTS, without).expect(400).errors())
                .containsOnlyKeys("set", "description");

        var recorded = officer(api).post(PRODUCTS + "/records", without).expect(201).json();
        assertThat(recorded.get("set").isNull()).isTrue();
        var record = new TreeMap<String, Object>(Map.of("name", "Rượu đậu", "set", "12"));
        officer(api).put(path(recorded) + "/record", record).expect(200);
        record.remove("set");
        assertThat(officer(api).put(path(recorded) + "/record", record).expect(400).errors()).containsKey("set");
        assertThat(producer(api, "maker-set").get(path(recorded)).expect(200).json().get("set").asString())
                .isEqualTo("12");
    }

    @Test
    void anOfficerRecordsOnlyForProducersOfTheCommune() {
        var record = form(Forms.recorded(api, Map.of("type", "FARM", "name", "Trại gà đồi")), "Gà đồi");

        var stranger = api.as("stranger", "09784", Role.COMMUNE_OFFICER);
        assertThat(stranger.post(PRODUCTS + "/records", record).expect(400).errors())
                .containsEntry("producerId", "unknown");
        var recorded = officer(api).post(PRODUCTS + "/records", record).expect(201).json();
        stranger.put(path(recorded) + "/record", Map.of("name", "Gà")).expect(404);
        stranger.post(path(recorded) + "/withdrawals", Map.of("reason", "x")).expect(404);
        officer(api).post(PRODUCTS + "/records", record).expect(409);
    }

    @Test
    void aProductIsWithdrawnWithAReasonAndTakenUpAgain() {
        var maker = Forms.registered(api, "maker-stop", "HTX ngừng làm");
        var me = producer(api, "maker-stop");
        var product = path(me.post(PRODUCTS, form(maker, "Bánh gio")).expect(201).json());

        me.post(product + "/withdrawals", Map.of("reason", " ")).expect(400);
        var withdrawn = me.with("If-Match", "\"1\"").post(product + "/withdrawals", Map.of("reason", "Hết mùa"))
                .expect(200).json();
        assertThat(withdrawn.get("reason").asString()).isEqualTo("Hết mùa");
        me.with("If-Match", "\"1\"").post(product + "/resumptions", Map.of()).expect(412);
        assertThat(officer(api).get(PRODUCTS + "?state=WITHDRAWN").expect(200).text()).contains("Hết mùa");
        assertThat(me.post(product + "/resumptions", Map.of()).expect(200).json().get("state").asString())
                .isEqualTo("MADE");
        assertThat(me.post(product + "/resumptions", Map.of()).expect(409).code()).isEqualTo("not-withdrawn");
    }

    @Test
    void aClosedProducerTakesNoMoreProducts() {
        var maker = Forms.registered(api, "maker-closed", "HTX đã đóng");
        officer(api).post(Forms.path(maker) + "/closures", Map.of("reason", "giải thể")).expect(200);

        assertThat(officer(api).post(PRODUCTS + "/records", form(maker, "Nem")).expect(409).code())
                .isEqualTo("closed");
    }

    static Map<String, Object> form(JsonNode producer, String name) {
        return new TreeMap<>(Map.of("producerId", producer.get("id").asString(), "set", "06", "name", name,
                "description", "Dữ liệu minh họa"));
    }

    static String path(JsonNode product) {
        return PRODUCTS + "/" + product.get("id").asString();
    }

    private static Map<String, Object> details() {
        return Map.of("brand", "Nếp Ô Diên",
                "packings", List.of(Map.of("name", "Hộp 500 g", "gtin", "8938505974194", "price", 120_000)),
                "rights", List.of(Map.of("kind", "COLLECTIVE_MARK", "name", "Xôi Phú Thượng", "number", "4-2020-12345",
                        "stage", "GRANTED", "appliedOn", "2020-01-02", "grantedOn", "2021-05-06", "endsOn",
                        "2030-01-02")),
                "materials", List.of(Map.of("name", "Nếp cái hoa vàng", "origin", "COMMUNE", "share", 80.5,
                        "certificate", Map.of("name", "VietGAP", "endsOn", "2027-01-31"))),
                "links", List.of(Map.of("partner", "HTX Nông nghiệp", "what", "Cung ứng nếp", "share", 60, "until",
                        "2027-12-31")),
                "outlets", List.of(Map.of("name", "Cửa hàng", "place", "Thôn Bá Dương Nội"),
                        Map.of("name", "Sàn", "url", "https://voso.vn/xoi")),
                "years", List.of(Map.of("year", 2025, "output", 12.5, "unit", "tấn", "revenue", 850.5)));
    }
}
