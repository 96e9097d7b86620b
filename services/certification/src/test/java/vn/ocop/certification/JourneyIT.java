package vn.ocop.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.platform.identity.Role.CITY_LEADER;
import static vn.ocop.platform.identity.Role.CITY_OFFICER;
import static vn.ocop.platform.identity.Role.COMMUNE_LEADER;
import static vn.ocop.platform.identity.Role.COMMUNE_OFFICER;
import static vn.ocop.platform.identity.Role.CULTURE_OFFICER;
import static vn.ocop.platform.identity.Role.PRODUCER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ocop.contracts.PaperFact;
import vn.ocop.contracts.Topics;
import vn.ocop.platform.identity.Scope;
import vn.ocop.testing.Api;
import vn.ocop.testing.Facts;
import vn.ocop.testing.PlatformTest;
import vn.ocop.testing.Tokens;

/** A product's way from its maker to its stars, in this service. */
@PlatformTest
class JourneyIT {

    private final Api api;
    private final Facts facts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    JourneyIT(@LocalServerPort int port, Facts facts, JdbcClient jdbc, TransactionTemplate transaction) {
        this.api = new Api(port);
        this.facts = facts;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Test
    void aProductGoesFromItsMakerToItsStars() {
        var dossier = new Journey(api, facts, "maker-1").toCity();
        var hearing = dossier.scheduled();
        var marks = dossier.best("B.4.1", 3);

        dossier.signedBy(hearing, "chair-1", marks).signedBy(hearing, "member-1", marks);
        dossier.cityOfficer().get(hearing + "/tally").expect(409);
        dossier.signedBy(hearing, "member-2", marks);
        assertThat(dossier.cityOfficer().get(hearing + "/tally").expect(200).json().get("totals")).hasSize(3);

        assertThat(dossier.close(hearing, Map.of(), null).expect(200).json().get("stars").asInt()).isEqualTo(4);
        assertThat(dossier.decided().at("/dossier/state").asString()).isEqualTo("RECOGNISED");
        var listed = api.get("/v1/public/products?q=nep%20cai%20maker-1&unit=09817").expect(200).json().get("items");
        var code = listed.get(0).get("productCode").asString();
        assertThat(code).matches("01-09817-\\d\\d-\\d{4}");
        var certificate = api.get("/v1/public/certificates/" + code).expect(200).json();
        assertThat(certificate.get("status").asString()).isEqualTo("VALID");
        assertThat(LocalDate.parse(certificate.get("validTo").asString()))
                .isEqualTo(LocalDate.parse(certificate.get("validFrom").asString()).plusMonths(36));
    }

    @Test
    void theFactsOfADossierNameThePapersItHasFrozen() {
        var journey = new Journey(api, facts, "maker-papers").filed();

        var filed = Facts.eventually(() -> facts.of(Topics.DOSSIERS).stream()
                .filter(fact -> journey.id().equals(fact.get("aggregateId").asString())).toList(),
                found -> !found.isEmpty()).getFirst();
        assertThat(filed.at("/data/papers").toString())
                .isEqualTo("[{\"paperId\":\"" + journey.paper + "\",\"fileVersion\":1}]");
    }

    @Test
    void aWithdrawnPaperProvesNothingNew() {
        var journey = new Journey(api, facts, "maker-withdrawn").begun();
        facts.publish(Topics.PAPERS, "PaperWithdrawn", "09817", journey.paper.toString(), 3,
                new PaperFact(journey.paper, journey.producer, Tokens.account("maker-withdrawn"), "09817",
                        "BUSINESS_REGISTRATION", "Đăng ký HTX", "00", 1, null, null, "WITHDRAWN"));
        journey.me.put(journey.path(), journey.form()).expect(200);

        Facts.eventually(() -> journey.me.post(journey.path() + "/filings", Map.of("committed", true)),
                answer -> answer.errors().getOrDefault("selfAssessment.answers", "").equals("no-evidence"));
    }

    @Test
    void anOverdueDossierIsReadListedAndMovedWithItsLatenessBelowZero() {
        var journey = new Journey(api, facts, "maker-late").filed();
        Scope.system("09817", "test").run(() -> transaction.executeWithoutResult(status -> jdbc
                .sql("update dossier set due_on = ? where id = ?::uuid")
                .params(Journey.today().minusDays(14), journey.id()).update()));

        var officer = journey.communeOfficer();
        assertThat(journey.seen(officer).at("/dossier/workingDaysLeft").asInt()).isEqualTo(-10);
        officer.get("/v1/certification/dossiers").expect(200);
        journey.assessed().proposed();
    }

    @Test
    void aDraftIsItsProducersOwn() {
        var journey = new Journey(api, facts, "maker-draft").begun();

        for (var role : List.of(COMMUNE_OFFICER, COMMUNE_LEADER, CULTURE_OFFICER)) {
            var official = api.as("official", "09817", role);
            official.get(journey.path()).expect(404);
            assertThat(official.get("/v1/certification/dossiers?limit=200").expect(200).text())
                    .doesNotContain(journey.id());
        }
        journey.filed();
        journey.communeOfficer().get(journey.path()).expect(200);
    }

    @Test
    void theCitySeesADossierOnlyOnceItIsHandedOver() {
        var dossier = new Journey(api, facts, "maker-2").filed();
        var city = api.as("officer", "01", CITY_OFFICER);

        city.get(dossier.path()).expect(404);
        dossier.assessed().proposed();
        city.get(dossier.path()).expect(200);
    }

    @Test
    void anotherCommunesDossierIsNotFound() {
        var dossier = new Journey(api, facts, "maker-3").filed();

        api.as("stranger", "09784", COMMUNE_OFFICER).get(dossier.path()).expect(404);
        api.as("other-maker", "09817", PRODUCER).get(dossier.path()).expect(404);
    }

    @Test
    void completionIsAskedForOnceOnly() {
        var dossier = new Journey(api, facts, "maker-4").filed();
        var officer = dossier.communeOfficer();
        officer.post(dossier.path() + "/completion-requests", Map.of("request", "Bổ sung phiếu kiểm nghiệm"))
                .expect(200);
        dossier.me.post(dossier.path() + "/completions", Map.of("committed", true)).expect(200);

        assertThat(officer.post(dossier.path() + "/completion-requests", Map.of("request", "Thêm nữa")).expect(409)
                .code()).isEqualTo("completion-asked-before");
    }

    @Test
    void aStepBySomeoneElseIsRefused() {
        var dossier = new Journey(api, facts, "maker-5").filed();

        dossier.me.post(dossier.path() + "/assessments", Journey.FORM_03).expect(403);
        api.as("leader", "09817", COMMUNE_LEADER)
                .post(dossier.path() + "/proposals", Map.of("documentNo", "12/TTr-UBND")).expect(409);
        api.as("leader", "01", CITY_LEADER)
                .post(dossier.path() + "/decisions", Map.of("decisionNo", "1", "decidedOn", "2026-11-27")).expect(404);
    }

    @Test
    void aFilingIsRefusedWithAllThatIsMissing() {
        var journey = new Journey(api, facts, "maker-6").begun();

        var problem = journey.me.post(journey.path() + "/filings", Map.of("committed", true)).expect(400);
        assertThat(problem.errors()).containsKeys("registration.samples", "selfAssessment.history",
                "selfAssessment.answers", "selfAssessment.answers.A.1.1");
    }

    @Test
    void aPaperThatHasEndedIsNamed() {
        var journey = new Journey(api, facts, "maker-expired").begun();
        journey.paperIs(LocalDate.of(2022, 1, 1));
        journey.me.put(journey.path(), journey.form()).expect(200);

        var refused = Facts.eventually(() -> journey.me.post(journey.path() + "/filings", Map.of("committed", true)),
                answer -> answer.errors().containsValue("expired-paper"));
        refused.expect(400);
    }

    @Test
    void whatTheCommuneSuspendedOrClosedFilesNothing() {
        var journey = new Journey(api, facts, "maker-7").begun();
        for (var status : List.of("SUSPENDED", "CLOSED")) {
            journey.producerIs(status);

            var refused = Facts.eventually(
                    () -> journey.me.post(journey.path() + "/filings", Map.of("committed", true)),
                    answer -> answer.errors().getOrDefault("producer", "").equals("not-active"));
            assertThat(refused.status()).isEqualTo(400);
        }
    }

    @Test
    void anAssociationTakesPartWithTourismOnly() {
        var food = new Journey(api, facts, "maker-association").of("TOURISM_BODY").begun();
        food.me.put(food.path(), food.form()).expect(200);
        assertThat(food.file().expect(400).errors()).containsEntry("producer", "type-may-not");

        new Journey(api, facts, "maker-tours", "26").of("TOURISM_BODY").filed();
    }

    @Test
    void whatIsHollowedOutIsNotCompleted() {
        var journey = new Journey(api, facts, "maker-hollow").filed();
        journey.communeOfficer().post(journey.path() + "/completion-requests", Map.of("request", "Bổ sung"))
                .expect(200);
        journey.me.put(journey.path(), Map.of("registration", Map.of("samples", 0), "selfAssessment",
                Map.of("history", "", "organisation", "", "results", "", "plan", "", "answers", Map.of()))).expect(200);

        assertThat(journey.me.post(journey.path() + "/completions", Map.of("committed", true)).expect(400).errors())
                .containsKeys("registration.samples", "selfAssessment.history", "selfAssessment.answers.A.1.1");
        journey.me.put(journey.path(), journey.form()).expect(200);
        journey.me.post(journey.path() + "/completions", Map.of("committed", true)).expect(200);
    }

    @Test
    void aDossierIsNotCompletedByAProducerThatWasSuspendedMeanwhile() {
        var journey = new Journey(api, facts, "maker-8").filed();
        journey.communeOfficer().post(journey.path() + "/completion-requests", Map.of("request", "Bổ sung ảnh"))
                .expect(200);
        journey.producerIs("SUSPENDED");

        Facts.eventually(() -> knownStatus(journey.producer), "SUSPENDED"::equals);
        var refused = journey.me.post(journey.path() + "/completions", Map.of("committed", true)).expect(400);
        assertThat(refused.errors()).containsEntry("producer", "not-active");
    }

    @Test
    void aFilingFreezesTheProductAsItIsThenAndTheRegistrysVersions() {
        var journey = new Journey(api, facts, "maker-renamed").begun();
        journey.productIs("ProductChanged", "Tranh tên mới", "21", "MADE");
        var moved = new Journey(api, facts, "maker-renamed", "21");
        Facts.eventually(() -> journey.me.put(journey.path(), journey.form(moved.best())),
                answer -> answer.status() == 200);
        var filed = journey.file().expect(200).json();
        assertThat(filed.at("/dossier/set").asString()).isEqualTo("21");
        assertThat(filed.at("/dossier/product").asString()).isEqualTo("Tranh tên mới");
        assertThat(filed.at("/content/registered/productVersion").asLong()).isEqualTo(3);
        assertThat(filed.at("/content/registered/producerVersion").asLong()).isEqualTo(3);

        journey.productIs("ProductChanged", "Tên khác nữa", "22", "MADE");
        journey.assessed().proposed();
        assertThat(journey.seen(journey.communeOfficer()).at("/dossier/product").asString())
                .isEqualTo("Tranh tên mới");
    }

    private String knownStatus(UUID producer) {
        return Scope.system("09817", "test").call(() -> Objects.requireNonNull(
                transaction.execute(status -> jdbc.sql("select status from producer_copy where id = ?").param(producer)
                        .query(String.class).single())));
    }
}
