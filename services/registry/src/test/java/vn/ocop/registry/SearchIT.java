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
    private final Api maker;

    @Autowired
    SearchIT(@LocalServerPort int port) {
        officer = new Api(port).as("search-officer", UNIT, Role.COMMUNE_OFFICER);
        producer = new Api(port).as("search-producer", UNIT, Role.PRODUCER);
        maker = new Api(port).as("search-maker", UNIT, Role.PRODUCER);
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
    void aRankIsThatOfTheCertificateHeldWhateverBecomesOfAnother() {
        var registered = producer
                .post("/v1/registry/producers", Forms.registration("HTX Bánh tẻ Liên Hà", Forms.taxCode()))
                .expect(201).json().get("id").asString();
        var product = UUID.fromString(producer.post("/v1/registry/products", Map.of("producerId", registered, "set",
                "06", "name", "Bánh tẻ", "description", "Bánh tẻ làng")).expect(201).json().get("id").asString());
        var held = certificate(product, UUID.fromString(registered), 4, "VALID");
        certificateIs("CertificateIssued", 1, held);

        assertThat(Facts.eventually(() -> names(officer, "stars=4&set=06"), found -> !found.isEmpty()))
                .containsExactly("Bánh tẻ");
        assertThat(names(officer, "q=banh%20te&stars=3")).isEmpty();

        var earlier = certificate(product, UUID.fromString(registered), 3, "SUPERSEDED");
        certificateIs("CertificateSuperseded", 2, earlier);
        certificateIs("CertificateRevoked", 2, as(held, "REVOKED"));
        Facts.eventually(() -> names(officer, "stars=4&set=06"), List::isEmpty);
        certificateIs("CertificateSuperseded", 3, earlier);
        certificateIs("CertificateRecorded", 1, certificate(product, UUID.fromString(registered), 3, "VALID"));
        assertThat(Facts.eventually(() -> names(officer, "stars=3&set=06"), found -> !found.isEmpty()))
                .containsExactly("Bánh tẻ");
    }

    @Test
    void theEndOfAnotherCertificateThatArrivesLateDoesNotTouchTheRank() {
        var registered = UUID.fromString(maker
                .post("/v1/registry/producers", Forms.registration("HTX Bánh gio Liên Hồng", Forms.taxCode()))
                .expect(201).json().get("id").asString());
        var product = described(registered, "08", "Bánh gio");
        certificateIs("CertificateIssued", 1, certificate(product, registered, 5, "VALID"));
        Facts.eventually(() -> names(officer, "stars=5&set=08"), found -> !found.isEmpty());

        var other = certificate(product, registered, 3, "SUPERSEDED");
        certificateIs("CertificateSuperseded", 2, other);
        // with the same key, hence after it
        facts.publish(Topics.CERTIFICATES, "CertificateIssued", UNIT, other.certificateId().toString(), 3,
                certificate(described(registered, "09", "Tương gio"), registered, 3, "VALID"));
        Facts.eventually(() -> names(officer, "stars=3&set=09"), found -> !found.isEmpty());
        assertThat(names(officer, "stars=5&set=08")).containsExactly("Bánh gio");
    }

    private UUID described(UUID producerId, String set, String name) {
        return UUID.fromString(maker.post("/v1/registry/products",
                Map.of("producerId", producerId, "set", set, "name", name, "description", "Làng nghề")).expect(201)
                .json()
                .get("id").asString());
    }

    private void certificateIs(String event, long version, CertificateFact certificate) {
        facts.publish(Topics.CERTIFICATES, event, UNIT, certificate.certificateId().toString(), version, certificate);
    }

    private static CertificateFact certificate(UUID product, UUID producer, int stars, String status) {
        return new CertificateFact(UUID.randomUUID(), "01-26901-0" + stars + "-2026", product, producer, null, UNIT,
                "Bánh", "HTX", "06", stars, status, "1/QĐ", LocalDate.EPOCH, LocalDate.EPOCH.plusYears(90), null);
    }

    private static CertificateFact as(CertificateFact held, String status) {
        return new CertificateFact(held.certificateId(), held.productCode(), held.productId(), held.producerId(),
                held.account(), held.unit(), held.product(), held.producer(), held.set(), held.stars(), status,
                held.decisionNo(), held.validFrom(), held.validTo(), held.dossierId());
    }
}
