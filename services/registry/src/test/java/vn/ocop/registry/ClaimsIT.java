package vn.ocop.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.registry.Forms.PRODUCERS;
import static vn.ocop.registry.Forms.officer;
import static vn.ocop.registry.Forms.path;
import static vn.ocop.registry.Forms.producer;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.identity.Scope;
import vn.ocop.testing.Api;
import vn.ocop.testing.PlatformTest;

/** What an officer recorded becomes the account's whose person claims it. */
@PlatformTest
class ClaimsIT {

    private static final String CLAIMS = "/v1/registry/claims";
    private static final byte[] PDF = TestFiles.pdf();

    private final Api api;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    ClaimsIT(@LocalServerPort int port, JdbcClient jdbc, TransactionTemplate transaction) {
        this.api = new Api(port);
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    private JsonNode recorded(String name, String taxCode) {
        return Forms.recorded(api, Map.of("type", "HOUSEHOLD_BUSINESS", "name", name, "taxCode", taxCode));
    }

    private JsonNode claimed(String account, Map<String, Object> asked) {
        var form = new java.util.TreeMap<>(asked);
        form.put("consent", Forms.CONSENT);
        return producer(api, account).post(CLAIMS, form).expect(201).json();
    }

    private static String claim(JsonNode claim) {
        return CLAIMS + "/" + claim.get("id").asString();
    }

    private Api.Answer decide(JsonNode claim, boolean accepted) {
        return officer(api).post(claim(claim) + "/decisions",
                accepted ? Map.of("accepted", true) : Map.of("accepted", false, "reason", "không phải người đại diện"));
    }

    /** Gives a recorded producer a product and a paper, as an import does. */
    private List<String> belongings(JsonNode producer) {
        var product = UUID.randomUUID();
        var paper = UUID.randomUUID();
        var id = UUID.fromString(producer.get("id").asString());
        inTheUnit("""
                insert into product (id, unit, producer_id, version, set_code, name, description, specification, story,
                    described_at) values (:id, '09817', :producer, 1, '06', 'Bánh gio', '', '', '', now())""", product,
                id);
        inTheUnit("""
                insert into paper (id, unit, producer_id, version, kind, title, file_version, created_at)
                values (:id, '09817', :producer, 1, 'AWARD', 'Giấy khen', 0, now())""", paper, id);
        var help = officer(api).post("/v1/registry/help-cases", Map.of("producerId", producer.get("id").asString(),
                "kind", "TRADEMARK", "need", "Nộp đơn nhãn hiệu")).expect(201).json();
        return List.of("/v1/registry/help-cases/" + help.get("id").asString(), "/v1/registry/products/" + product,
                "/v1/registry/papers/" + paper);
    }

    private void inTheUnit(String sql, UUID id, UUID producer) {
        Scope.system("09817", "test").run(() -> transaction.executeWithoutResult(
                status -> jdbc.sql(sql).param("id", id).param("producer", producer).update()));
    }

    @Test
    void onAcceptanceTheProducerAndAllThatIsItsOwnBecomeTheClaimants() {
        var taxCode = Forms.taxCode();
        var record = recorded("Hộ bánh gio", taxCode);
        var belongings = belongings(record);
        var claim = claimed("claimant-1", Map.of("taxCode", taxCode));
        assertThat(officer(api).get(claim(claim)).json().at("/candidate/id").asString())
                .isEqualTo(record.get("id").asString());

        assertThat(decide(claim, true).expect(200).json().get("state").asString()).isEqualTo("ACCEPTED");

        var me = producer(api, "claimant-1");
        assertThat(me.get(path(record)).expect(200).json().get("hasAccount").asBoolean()).isTrue();
        belongings.forEach(path -> me.get(path).expect(200));
        me.send("PUT", belongings.getLast() + "/file", "application/pdf", PDF).expect(200);
        me.put(path(record), Forms.description("Hộ bánh gio", taxCode)).expect(200);
        officer(api).post(path(record) + "/verifications", Map.of("verified", true)).expect(200);
    }

    @Test
    void beforeAcceptanceTheClaimantSeesNothingAndLearnsNothing() {
        var taxCode = Forms.taxCode();
        var record = recorded("Hộ chưa ai nhận", taxCode);
        var belongings = belongings(record);
        var there = claimed("claimant-2", Map.of("taxCode", taxCode));
        var notThere = claimed("claimant-3", Map.of("taxCode", Forms.taxCode()));
        var neverThere = claimed("claimant-4", Map.of("producerId", UUID.randomUUID().toString()));

        for (var claim : List.of(there, notThere, neverThere)) {
            assertThat(claim.get("candidate").isNull() && claim.get("producerId").isNull()).isTrue();
            assertThat(claim.propertyNames()).isEqualTo(there.propertyNames());
        }
        var me = producer(api, "claimant-2");
        me.get(path(record)).expect(404);
        belongings.forEach(path -> me.get(path).expect(404));
        assertThat(me.get(PRODUCERS).json().get("items")).isEmpty();
    }

    @Test
    void aRefusedClaimGivesNothingAndSaysWhy() {
        var record = recorded("Hộ bị nhận nhầm", Forms.taxCode());
        var claim = claimed("claimant-5", Map.of("producerId", record.get("id").asString()));
        officer(api).post(claim(claim) + "/decisions", Map.of("accepted", false)).expect(400);

        decide(claim, false).expect(200);
        assertThat(producer(api, "claimant-5").get(claim(claim)).json().get("reason").asString()).contains("đại diện");
        producer(api, "claimant-5").get(path(record)).expect(404);
        assertThat(decide(claim, true).expect(409).code()).isIn("no-such-producer", "decided");
    }

    @Test
    void oneAccountHasOneProducerAndOneOpenClaim() {
        Forms.registered(api, "claimant-6", "HTX đã có");
        assertThat(producer(api, "claimant-6")
                .post(CLAIMS, Map.of("taxCode", Forms.taxCode(), "consent", Forms.CONSENT)).expect(409).code())
                .isEqualTo("has-producer");

        var record = recorded("Hộ của người bảy", Forms.taxCode());
        var claim = claimed("claimant-7", Map.of("producerId", record.get("id").asString()));
        producer(api, "claimant-7").post(CLAIMS, Map.of("taxCode", Forms.taxCode(), "consent", Forms.CONSENT))
                .expect(409);
        Forms.registered(api, "claimant-7", "HTX đăng ký sau");
        assertThat(decide(claim, true).expect(409).code()).isEqualTo("has-producer");
    }

    @Test
    void ofTwoClaimsForOneProducerAcceptedAtOnceOneHolds() throws Exception {
        var record = recorded("Hộ hai người nhận", Forms.taxCode());
        var claims = IntStream.range(0, 4).mapToObj(
                i -> claimed("claimant-race-" + i, Map.of("producerId", record.get("id").asString()))).toList();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = pool.invokeAll(claims.stream()
                    .<Callable<Integer>>map(claim -> () -> decide(claim, true).status()).toList());
            assertThat(answers.stream().map(Future::resultNow).sorted().toList()).containsExactly(200, 409, 409, 409);
        }
        assertThat(IntStream.range(0, 4)
                .filter(i -> producer(api, "claimant-race-" + i).get(path(record)).status() == 200).count())
                .isEqualTo(1);
    }

    @Test
    void aClaimReachesTheOwnCommuneOnly() {
        var record = recorded("Hộ của Ô Diên", Forms.taxCode());
        var stranger = api.as("claimant-8", "09784", Role.PRODUCER);
        var claim = stranger.post(CLAIMS, Map.of("producerId", record.get("id").asString(), "consent", Forms.CONSENT))
                .expect(201).json();

        officer(api).get(claim(claim)).expect(404);
        var theirs = api.as("officer-2", "09784", Role.COMMUNE_OFFICER);
        assertThat(theirs.get(claim(claim)).expect(200).json().get("candidate").isNull()).isTrue();
        assertThat(theirs.post(claim(claim) + "/decisions", Map.of("accepted", true)).expect(409).code())
                .isEqualTo("no-such-producer");
        producer(api, "neighbour").get(claim(claim)).expect(404);
        producer(api, "neighbour").post(claim(claim) + "/decisions", Map.of("accepted", true)).expect(403);
    }

    @Test
    void aClaimNamesItsProducerInOneWayAndCarriesConsent() {
        var me = producer(api, "claimant-9");

        me.post(CLAIMS, Map.of("consent", Forms.CONSENT)).expect(400);
        me.post(CLAIMS, Map.of("taxCode", Forms.taxCode(), "producerId", UUID.randomUUID().toString(), "consent",
                Forms.CONSENT)).expect(400);
        me.post(CLAIMS, Map.of("taxCode", "0100233480", "consent", Forms.CONSENT)).expect(400);
        me.post(CLAIMS, Map.of("taxCode", Forms.taxCode())).expect(400);
        me.post(CLAIMS, Map.of("taxCode", Forms.taxCode(), "consent", Map.of("version", "1", "agreed", false)))
                .expect(400);
    }
}
