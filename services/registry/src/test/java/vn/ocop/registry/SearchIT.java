package vn.ocop.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ocop.contracts.CertificateFact;
import vn.ocop.contracts.Topics;
import vn.ocop.platform.identity.Role;
import vn.ocop.testing.Api;
import vn.ocop.testing.Facts;
import vn.ocop.testing.PlatformTest;

@PlatformTest
class SearchIT {

    private static final String UNIT = "26901";

    @Autowired
    private Facts facts;

    private final Api officer;
    private final Api producer;
    private final Api neighbour;

    @Autowired
    SearchIT(@LocalServerPort int port) {
        officer = new Api(port).as("search-officer", UNIT, Role.COMMUNE_OFFICER);
        producer = new Api(port).as("search-producer", UNIT, Role.PRODUCER);
        neighbour = new Api(port).as("search-neighbour", "26902", Role.COMMUNE_OFFICER);
    }

    private String record(String name, String village) {
        return officer.post("/v1/registry/producers/records", Map.of("type", "COOPERATIVE", "name", name, "address",
                Map.of("village", village))).expect(201).json().get("id").asString();
    }

    private List<String> names(Api who, String query) {
        return who.get("/v1/registry/search?" + query).expect(200).json().get("items").findValuesAsString("name");
    }

    @Test
    void accentsCaseAndOrderOfWordsDoNotMatter() {
        record("HTX Nếp cái hoa vàng", "Thôn Hạ Mỗ");
        record("Hộ làm Đồ gỗ mỹ nghệ", "Thôn Thượng Thôn");

        assertThat(names(officer, "q=nep%20cai")).containsExactly("HTX Nếp cái hoa vàng");
        assertThat(names(officer, "q=CAI%20n%E1%BA%BFp")).containsExactly("HTX Nếp cái hoa vàng");
        assertThat(names(officer, "q=do%20go")).containsExactly("Hộ làm Đồ gỗ mỹ nghệ");
        assertThat(names(officer, "village=ha%20mo")).containsExactly("HTX Nếp cái hoa vàng");
        assertThat(names(officer, "q=%25")).as("a percent sign is no word").hasSizeGreaterThanOrEqualTo(2);
        assertThat(names(neighbour, "q=nep%20cai")).isEmpty();
    }

    @Test
    void aWideSignIsNoWildcardAndAWideLetterIsALetter() {
        record("HTX ｋｑ７ zx", "Thôn Hạ Mỗ");
        record("HTX kq95zx", "Thôn Hạ Mỗ");

        assertThat(names(officer, "q=" + encode("kq7"))).containsExactly("HTX ｋｑ７ zx");
        assertThat(names(officer, "q=" + encode("ｋｑ７"))).containsExactly("HTX ｋｑ７ zx");
        assertThat(names(officer, "q=" + encode("kq９5％zx"))).containsExactly("HTX kq95zx");
        assertThat(names(officer, "q=" + encode("k％9"))).as("each word, not any signs between").hasSize(1);
        assertThat(names(officer, "q=" + encode("kq9＿x"))).as("the words kq9 and x").containsExactly("HTX kq95zx");
        assertThat(names(officer, "q=" + encode("q％k7"))).as("no word k7").isEmpty();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void aProducersStateAndNewNameAreFound() {
        var id = record("Tổ hợp tác Diều sáo", "Bá Dương Nội");
        officer.post("/v1/registry/producers/" + id + "/suspensions", Map.of("reason", "Tạm nghỉ"));

        assertThat(names(officer, "q=dieu%20sao&kind=PRODUCER&status=CLOSED")).isEmpty();
        assertThat(names(officer, "q=dieu%20sao&kind=PRODUCT")).isEmpty();
        officer.get("/v1/registry/search?stars=9").expect(400);
    }

    @Test
    void aRankIsTheNewestCertificates() {
        var registered = producer
                .post("/v1/registry/producers", Forms.registration("HTX Bánh tẻ Liên Hà", Forms.taxCode()))
                .expect(201).json().get("id").asString();
        var product = producer.post("/v1/registry/products", Map.of("producerId", registered, "set", "06", "name",
                "Bánh tẻ", "description", "Bánh tẻ làng")).expect(201).json().get("id").asString();
        facts.publish(Topics.CERTIFICATES, "CertificateIssued", UNIT, product, 1, new CertificateFact(
                UUID.randomUUID(), "01-26901-01-2026", UUID.fromString(product), UUID.fromString(registered),
                UUID.randomUUID(), UNIT, "Bánh tẻ", "HTX", "06", 4, "VALID", "1/QĐ", LocalDate.EPOCH,
                LocalDate.EPOCH.plusYears(90), null));

        assertThat(Facts.eventually(() -> names(officer, "stars=4&set=06"), found -> !found.isEmpty()))
                .containsExactly("Bánh tẻ");
        assertThat(names(officer, "q=banh%20te&stars=3")).isEmpty();
    }
}
