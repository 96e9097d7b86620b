package vn.ocop.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.platform.identity.Role.CITY_LEADER;
import static vn.ocop.platform.identity.Role.CITY_OFFICER;
import static vn.ocop.platform.identity.Role.COMMUNE_OFFICER;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ocop.contracts.Topics;
import vn.ocop.platform.identity.Scope;
import vn.ocop.testing.Api;
import vn.ocop.testing.Facts;
import vn.ocop.testing.PlatformTest;

/** Certificates from before the platform, what is re-evaluated and upgraded from them, and revocation. */
@PlatformTest
class EarlierCertificatesIT {

    private static final String CERTIFICATES = "/v1/certification/certificates";
    private static final String EARLIER = "/v1/certification/earlier-certificates";

    private final Api api;
    private final Facts facts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    EarlierCertificatesIT(@LocalServerPort int port, Facts facts, JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.api = new Api(port);
        this.facts = facts;
    }

    @Test
    void isRecordedWithItsOwnNumbersAndFoundByThem() {
        var journey = new Journey(api, facts, "e-recorded").registered();
        var recorded = record(journey, "01-268-09886-1-2024", LocalDate.of(2024, 6, 1), 3);

        recorded.expect(201);
        var found = api.get("/v1/public/certificates/01-268-09886-1-2024").expect(200).json();
        assertThat(found.get("stars").asInt()).isEqualTo(3);
        assertThat(found.get("validTo").asString()).isEqualTo("2027-06-01");
        assertThat(found.get("decisionNo").asString()).isEqualTo("55/QĐ-UBND");
        var told = Facts.eventually(() -> facts.of(Topics.CERTIFICATES).stream()
                .filter(fact -> fact.at("/data/productId").asString().equals(journey.product.toString())).toList(),
                all -> !all.isEmpty());
        assertThat(told.getFirst().get("type").asString()).isEqualTo("CertificateRecorded");
        assertThat(told.getFirst().at("/data/dossierId").isNull()).isTrue();
        assertThat(record(journey, "01-268-09886-2-2024", LocalDate.of(2024, 6, 1), 3).expect(409).code())
                .isEqualTo("certified-already");
    }

    @Test
    void isRecordedByTheCityOfItsAreaAloneAndOnlyAsItCanBe() {
        var journey = new Journey(api, facts, "e-wrong").registered();
        Facts.eventually(() -> record(journey, "01-1-1-2024", LocalDate.of(2024, 6, 1), 2),
                answer -> answer.errors().containsKey("stars")).expect(400);

        var papers = papers(journey, "01-1-1-2024", LocalDate.of(2024, 6, 1), 3);
        api.as("x", "09817", COMMUNE_OFFICER).post(EARLIER, papers).expect(403);
        assertThat(api.as("x", "02", CITY_OFFICER).post(EARLIER, papers).expect(400).errors())
                .containsEntry("productId", "unknown-product");
        papers.put("validTo", "2027-06-02");
        assertThat(journey.cityOfficer().post(EARLIER, papers).expect(400).errors())
                .containsEntry("validTo", "wrong-term");
        papers.remove("validTo");
        papers.put("productCode", "khong phai ma");
        assertThat(journey.cityOfficer().post(EARLIER, papers).expect(400).errors()).containsKey("productCode");
        papers.put("productCode", "01-1-1-" + Journey.today().getYear());
        papers.put("decidedOn", Journey.today().plusDays(1).toString());
        assertThat(journey.cityOfficer().post(EARLIER, papers).expect(400).errors())
                .containsEntry("decidedOn", "in-the-future");
    }

    @Test
    void thereIsNoCertificateBeforeASecondPersonHasConfirmedIt() {
        var journey = new Journey(api, facts, "e-eyes").registered();
        var recorded = recorded(journey, "01-268-09886-11-2025", LocalDate.of(2025, 6, 1), 5).expect(201);
        api.get("/v1/public/certificates/01-268-09886-11-2025").expect(404);
        assertThat(journey.begin("UPGRADE").expect(400).errors()).containsEntry("kind", "no-certificate");

        journey.cityOfficer().post(confirmations(recorded), Map.of()).expect(403);
        assertThat(api.as("officer", "01", CITY_LEADER).post(confirmations(recorded), Map.of()).expect(403).code())
                .isEqualTo("recorded-yourself");
        assertThat(journey.cityLeader().get(EARLIER + "?state=WAITING&limit=200").expect(200).text())
                .contains("01-268-09886-11-2025");
        api.as("x", "02", CITY_LEADER).post(confirmations(recorded), Map.of()).expect(404);
        var confirmed = journey.cityLeader().post(confirmations(recorded), Map.of()).expect(201).json();
        assertThat(confirmed.get("authority").asString()).isEqualTo("VN");
        journey.cityLeader().post(confirmations(recorded), Map.of()).expect(409);
        assertThat(journey.communeOfficer().get(CERTIFICATES + "?productId=" + journey.product).expect(200).json()
                .at("/items/0/id").asString()).isEqualTo(confirmed.get("id").asString());
        assertThat(api.as("x", "09784", COMMUNE_OFFICER).get(CERTIFICATES + "?productId=" + journey.product).expect(200)
                .json().get("items")).isEmpty();
    }

    @Test
    void aRecordThatDoesNotMatchItsPapersIsRefusedAndMayBeRecordedAnew() {
        var journey = new Journey(api, facts, "e-refused").registered();
        var recorded = recorded(journey, "01-268-09886-12-2025", LocalDate.of(2025, 6, 1), 4).expect(201);
        var path = EARLIER + "/" + recorded.json().get("id").asString();

        journey.cityLeader().post(path + "/refusals", Map.of("reason", "Quyết định ghi 3 sao")).expect(200);
        journey.cityLeader().post(path + "/confirmations", Map.of()).expect(409);
        record(journey, "01-268-09886-12-2025", LocalDate.of(2025, 6, 1), 3).expect(201);
    }

    @Test
    void aCodeNamesTheYearOfItsEvaluation() {
        var journey = new Journey(api, facts, "e-year").registered();

        assertThat(recorded(journey, "01-268-09886-14-2022", LocalDate.of(2025, 6, 1), 3).expect(400).errors())
                .containsEntry("productCode", "another-year");
        assertThat(recorded(journey, "01-268-09886-14-2026", LocalDate.of(2025, 6, 1), 3).expect(400).errors())
                .containsEntry("productCode", "another-year");
        recorded(journey, "01-268-09886-14-2024", LocalDate.of(2025, 1, 10), 3).expect(201);
    }

    @Test
    void todaysStockIsReEvaluatedAndUpgraded() {
        var today = Journey.today();
        var again = new Journey(api, facts, "e-again").registered();
        var decidedOn = today.plusDays(150).minusMonths(36);
        record(again, code(3, decidedOn), decidedOn, 4).expect(201);
        again.begun("RE_EVALUATION").filed().assessed().proposed().received();
        assertThat(again.seen(again.me).at("/content/receipt/dueOn").asString())
                .isEqualTo(today.plusDays(45).toString());
        assertThat(again.seen(again.me).at("/writtenConsultation").asBoolean()).isTrue();
        again.scored(again.best("B.4.1", 2));
        again.decide(Map.of("ending", "RECOGNISE")).expect(200);
        assertThat(api.get("/v1/public/certificates/" + code(3, decidedOn)).expect(200).json().get("status").asString())
                .isEqualTo("SUPERSEDED");

        var higher = new Journey(api, facts, "e-higher").registered();
        record(higher, "01-268-09886-4-2025", LocalDate.of(2025, 6, 1), 3).expect(201);
        higher.begun("UPGRADE").filed().assessed().proposed().received().scored(higher.best("B.4.1", 3));
        assertThat(higher.decided().at("/dossier/stars").asInt()).isEqualTo(4);
    }

    @Test
    void whatIsFiledAfterTheEndRunsOnUntilItsResult() {
        var today = Journey.today();
        var journey = new Journey(api, facts, "e-late").registered();
        var decidedOn = today.minusDays(30).minusMonths(36);
        record(journey, code(5, decidedOn), decidedOn, 3).expect(201);
        var path = "/v1/public/certificates/" + code(5, decidedOn);
        assertThat(api.get(path).expect(200).json().get("status").asString()).isEqualTo("EXPIRED");
        assertThat(journey.begin("UPGRADE").expect(400).errors()).containsEntry("kind", "certificate-ended");
        assertThat(journey.begin("FIRST_TIME").expect(400).errors()).containsEntry("kind", "certified-already");

        journey.begun("RE_EVALUATION").filed();
        var extended = api.get(path).expect(200).json();
        assertThat(extended.get("status").asString()).isEqualTo("EXTENDED");
        assertThat(extended.get("runsOnTo").asString())
                .isEqualTo(LocalDate.parse(extended.get("validTo").asString()).plusDays(180).toString());
        assertThat(java.util.Objects.requireNonNull(journey.listed()).get("runsOnTo").asString())
                .isEqualTo(extended.get("runsOnTo").asString());

        journey.me.post(journey.path() + "/withdrawals", Map.of("reason", "Thôi")).expect(200);
        assertThat(api.get(path).expect(200).json().get("runsOnTo").asString()).isEqualTo(today.toString());
        journey.begun("RE_EVALUATION").filed();
        assertThat(api.get(path).expect(200).json().get("runsOnTo").asString())
                .isEqualTo(extended.get("runsOnTo").asString());
    }

    @Test
    void afterAResultACertificateNeverRunsOnAgain() {
        var journey = new Journey(api, facts, "e-once").registered();
        var decidedOn = Journey.today().minusDays(10).minusMonths(36);
        record(journey, code(8, decidedOn), decidedOn, 4).expect(201);
        var path = "/v1/public/certificates/" + code(8, decidedOn);
        journey.begun("RE_EVALUATION").filed().assessed();
        api.as("leader", "09817", vn.ocop.platform.identity.Role.COMMUNE_LEADER)
                .post(journey.path() + "/refusals", Map.of("reason", "Chưa đạt")).expect(200);
        journey.begun("RE_EVALUATION").filed();

        String last = Scope.system("01", "test")
                .call(() -> Objects.requireNonNull(transaction.execute(status -> jdbc.sql("""
                select max(e.last_day)::text from certificate_extension e join certificate c on c.id = e.certificate_id
                where c.product_code = ?""").param(code(8, decidedOn)).query(String.class).single())));
        assertThat(last).isEqualTo(Journey.today().toString());
        api.get(path).expect(200);
    }

    @Test
    void aCodeFromBeforeIsSteppedOverAndIsItsOwnUnits() {
        var journey = new Journey(api, facts, "e-code").registered();
        var year = Journey.today().getYear();
        assertThat(record(journey, "01-09784-77-" + year, Journey.today(), 3).expect(400).errors())
                .containsEntry("productCode", "another-units");
        Scope.system("01", "test").run(() -> transaction.executeWithoutResult(status -> jdbc.sql("""
                insert into certificate_serial as s (unit, year, last) values ('09817', ?, 60)
                on conflict (unit, year) do update set last = 60""").param(year).update()));
        for (int n = 61; n <= 63; n++) {
            record(new Journey(api, facts, "e-code-" + n).registered(), "01-09817-" + n + "-" + year, Journey.today(),
                    3)
                    .expect(201);
        }
        var fresh = new Journey(api, facts, "e-fresh");
        fresh.certified();
        assertThat(Objects.requireNonNull(fresh.listed()).get("productCode").asString())
                .isEqualTo("01-09817-64-" + year);
    }

    @Test
    void anUpgradeOfWhatWasRevokedMeanwhileAndAFirstTimeOfWhatWasRecordedMeanwhileAreNotRecognised() {
        var higher = new Journey(api, facts, "e-gone").registered();
        var id = record(higher, "01-268-09886-9-2025", LocalDate.of(2025, 6, 1), 3).expect(201).json().get("id")
                .asString();
        higher.begun("UPGRADE").filed().assessed().proposed().received().scored(higher.best("B.4.1", 3));
        higher.cityLeader().post(CERTIFICATES + "/" + id + "/revocations", Map.of("ground", "FALSE_DOSSIER",
                "concludedOn", "2026-11-01", "decisionNo", "9", "decidedOn", "2026-11-10")).expect(200);
        assertThat(higher.decide(Map.of("ending", "RECOGNISE")).expect(409).errors())
                .containsEntry("kind", "no-certificate");

        var first = new Journey(api, facts, "e-meanwhile").toCity();
        first.scored(first.best("B.4.1", 2));
        record(first, "01-268-09886-10-2025", LocalDate.of(2025, 6, 1), 4).expect(201);
        assertThat(first.decide(Map.of("ending", "RECOGNISE")).expect(409).errors())
                .containsEntry("kind", "certified-already");
    }

    @Test
    void whatEndedHalfAYearAgoIsFiledAsNew() {
        var journey = new Journey(api, facts, "e-old").registered();
        var decidedOn = Journey.today().minusDays(181).minusMonths(36);
        record(journey, code(6, decidedOn), decidedOn, 3).expect(201);

        assertThat(journey.begin("RE_EVALUATION").expect(400).errors()).containsEntry("kind", "outside-window");
        assertThat(journey.begin("FIRST_TIME").status()).isEqualTo(201);
    }

    @Test
    void aCertificateIsRevokedOnAGroundOfTheLaw() {
        var journey = new Journey(api, facts, "e-revoked").registered();
        var id = record(journey, "01-268-09886-7-2025", LocalDate.of(2025, 6, 1), 3).expect(201).json().get("id")
                .asString();
        var path = CERTIFICATES + "/" + id + "/revocations";
        var decision = new TreeMap<String, Object>(Map.of("ground", "BAD_WEATHER", "concludedOn", "2026-11-01",
                "decisionNo", "9/QĐ-UBND", "decidedOn", "2026-11-10"));

        journey.cityOfficer().post(path, decision).expect(403);
        assertThat(journey.cityLeader().post(path, decision).expect(400).errors())
                .containsEntry("ground", "unknown-ground");
        decision.put("ground", "PRODUCTION_CEASED");
        decision.put("decidedOn", "2026-10-31");
        assertThat(journey.cityLeader().post(path, decision).expect(400).errors())
                .containsEntry("decidedOn", "wrong-day");
        decision.put("decidedOn", "2026-11-10");
        assertThat(journey.cityLeader().post(path, decision).expect(200).json().get("due").asString())
                .isEqualTo("2026-11-16");
        journey.cityLeader().post(path, decision).expect(409);
        assertThat(api.get("/v1/public/certificates/01-268-09886-7-2025").expect(200).json().get("status").asString())
                .isEqualTo("REVOKED");
        assertThat(journey.begin("FIRST_TIME").status()).isEqualTo(201);
    }

    /** Recorded by the officer and confirmed by the leader: the certificate, or what was refused. */
    private Api.Answer record(Journey journey, String code, LocalDate decidedOn, int stars) {
        var recorded = recorded(journey, code, decidedOn, stars);
        return recorded.status() == 201 ? journey.cityLeader().post(confirmations(recorded), Map.of()) : recorded;
    }

    private static String confirmations(Api.Answer recorded) {
        return EARLIER + "/" + recorded.json().get("id").asString() + "/confirmations";
    }

    private Api.Answer recorded(Journey journey, String code, LocalDate decidedOn, int stars) {
        return Facts.eventually(() -> journey.cityOfficer().post(EARLIER, papers(journey, code, decidedOn, stars)),
                answer -> !answer.errors().containsValue("unknown-product"));
    }

    private static String code(int serial, LocalDate decidedOn) {
        return "01-268-09886-" + serial + "-" + decidedOn.getYear();
    }

    private static TreeMap<String, Object> papers(Journey journey, String code, LocalDate decidedOn, int stars) {
        return new TreeMap<>(Map.of("productId", journey.product, "productCode", code, "stars", stars, "decisionNo",
                "55/QĐ-UBND", "decidedOn", decidedOn.toString()));
    }
}
