package vn.ocop.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.platform.identity.Role.CITY_OFFICER;
import static vn.ocop.platform.identity.Role.COMMUNE_LEADER;
import static vn.ocop.platform.identity.Role.COMMUNE_OFFICER;
import static vn.ocop.platform.identity.Role.PRODUCER;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ocop.testing.Api;
import vn.ocop.testing.Facts;
import vn.ocop.testing.PlatformTest;
import vn.ocop.testing.Tokens;

/** Where a dossier ends: decisions, certificates, and the ways out before them. */
@PlatformTest
class DecisionsIT {

    private final Api api;
    private final Facts facts;

    @Autowired
    DecisionsIT(@LocalServerPort int port, Facts facts) {
        this.api = new Api(port);
        this.facts = facts;
    }

    @Test
    void aDecisionCarriesItsDateAndTheTermRunsFromIt() {
        var journey = new Journey(api, facts, "d-date").toCity();
        journey.scored(journey.best("B.4.1", 3));
        var today = Journey.today();

        journey.cityLeader().post(journey.path() + "/decisions", Map.of("decisionNo", "1/QĐ")).expect(400);
        assertThat(journey.decide(Map.of("decidedOn", today.plusDays(1).toString(), "ending", "RECOGNISE")).expect(400)
                .errors()).containsEntry("decidedOn", "in-the-future");
        assertThat(journey.decide(Map.of("decidedOn", today.minusDays(1).toString(), "ending", "RECOGNISE")).expect(400)
                .errors()).containsEntry("decidedOn", "too-early");
        journey.decided();
        var certificate = api.get("/v1/public/certificates/"
                + Objects.requireNonNull(journey.listed()).get("productCode").asString()).expect(200).json();
        assertThat(certificate.get("validFrom").asString()).isEqualTo(today.toString());
        assertThat(certificate.get("validTo").asString()).isEqualTo(today.plusMonths(36).toString());
        var path = "/v1/public/certificates/" + certificate.get("productCode").asString();
        var seen = api.get(path).expect(200).header("ETag");
        api.with("If-None-Match", seen).get(path).expect(304);
    }

    @Test
    void ninetyPointsWithAnUnmetMinimumAreTheLeadersChoiceWhereTheCityLeavesItOpen() {
        var journey = new Journey(api, facts, "d-ninety").toCity();
        journey.scored(journey.best("B.4.1", 3));

        assertThat(journey.decide(Map.of()).expect(400).errors()).containsEntry("ending", "choose");
        assertThat(journey.seen(journey.cityLeader()).at("/pending/endings")).hasSize(3);
        assertThat(journey.decide(Map.of("ending", "FORWARD")).expect(200).json().at("/dossier/state").asString())
                .isEqualTo("FORWARDED");
        assertThat(journey.listed()).isNull();
        assertThat(journey.begin("FIRST_TIME").status()).isEqualTo(409);
    }

    @Test
    void theMinistrysFiveStarsAreItsOwnCertificate() {
        var journey = new Journey(api, facts, "d-five").toCity();
        journey.scored(journey.best());
        assertThat(journey.decide(Map.of()).expect(200).json().at("/dossier/state").asString()).isEqualTo("FORWARDED");
        journey.decide(Map.of("ending", "RECOGNISE")).expect(409);

        var answer = new TreeMap<String, Object>(Map.of("mean", 89.5, "stars", 5, "decisionNo", "99/QĐ-BNNMT",
                "decidedOn", Journey.today().toString()));
        assertThat(answered(journey, answer).expect(400).errors()).containsEntry("stars", "above-the-band");
        answer.put("mean", 93);
        assertThat(answered(journey, answer).expect(200).json().at("/dossier/state").asString())
                .isEqualTo("RECOGNISED");
        assertThat(Objects.requireNonNull(journey.listed()).get("stars").asInt()).isEqualTo(5);
    }

    @Test
    void belowNinetyAtTheMinistryTheProvincesLeaderDecidesByItsOwnDecision() {
        var journey = new Journey(api, facts, "d-below").toCity();
        journey.scored(journey.best());
        journey.decide(Map.of()).expect(200);
        var answer = new TreeMap<String, Object>(Map.of("mean", 84.25, "stars", 4, "decisionNo", "12/TB-BNNMT",
                "decidedOn", Journey.today().toString()));

        assertThat(answered(journey, answer).expect(400).errors()).containsEntry("province", "missing");
        answer.put("province", province("RECOGNISE", null));
        answered(journey, answer).expect(200);
        var code = Objects.requireNonNull(journey.listed()).get("productCode").asString();
        assertThat(api.get("/v1/public/certificates/" + code).expect(200).json().get("decisionNo").asString())
                .isEqualTo("77/QĐ-UBND");
        assertThat(journey.seen(journey.me).at("/dossier/stars").asInt()).isEqualTo(4);
    }

    @Test
    void theProvincesLeaderMayAlsoNotRecogniseOnTheMinistrysResultButSaysWhy() {
        var journey = new Journey(api, facts, "d-may").toCity();
        journey.scored(journey.best());
        journey.decide(Map.of()).expect(200);
        var answer = new TreeMap<String, Object>(Map.of("mean", 93, "stars", 4, "decisionNo", "12/TB-BNNMT",
                "decidedOn", Journey.today().toString(), "province", province("NOT_RECOGNISE", null)));

        assertThat(answered(journey, answer).expect(400).errors()).containsEntry("note", "missing");
        answer.put("note", "Chưa đạt yêu cầu tối thiểu tiêu chí B.4.1");
        assertThat(answered(journey, answer).expect(400).errors()).containsEntry("province.reason", "missing");
        answer.put("province", province("NOT_RECOGNISE", "Đánh giá lại năm sau"));
        assertThat(answered(journey, answer).expect(200).json().at("/dossier/state").asString())
                .isEqualTo("NOT_RECOGNISED");
        assertThat(journey.listed()).isNull();
    }

    @Test
    void whatIsHeardAgainAfterTheMinistryHasNoResultAnyMore() {
        var journey = new Journey(api, facts, "d-reheard").toCity();
        var hearing = journey.scored(journey.best());
        journey.decide(Map.of()).expect(200);
        assertThat(journey.seen(journey.me).at("/dossier/stars").asInt()).isEqualTo(5);

        journey.cityLeader().post(hearing + "/send-backs", Map.of("reason", "Bộ yêu cầu làm lại")).expect(200);
        assertThat(journey.seen(journey.me).at("/dossier/stars").isNull()).isTrue();
        assertThat(journey.seen(journey.me).at("/content/decision").isNull()).isTrue();
    }

    @Test
    void completionIsOfferedOnceAndNothingIsOfferedThatCannotBeDecided() {
        var journey = new Journey(api, facts, "d-offered").filed();
        assertThat(steps(journey)).contains("ASK_COMPLETION");
        journey.communeOfficer().post(journey.path() + "/completion-requests", Map.of("request", "Thêm ảnh"))
                .expect(200);
        journey.me.post(journey.path() + "/completions", Map.of("committed", true)).expect(200);
        assertThat(steps(journey)).doesNotContain("ASK_COMPLETION").contains("ASSESS");

        journey.assessed().proposed().received().scored(journey.best("B.4.1", 3));
        assertThat(journey.seen(journey.cityLeader()).at("/pending/endings")).hasSize(3);
        journey.productIs("ProductWithdrawn", journey.name(), "06", "WITHDRAWN");
        var pending = Facts.eventually(() -> journey.seen(journey.cityLeader()).get("pending"),
                found -> found.get("endings").size() == 1);
        assertThat(pending.get("usual").isNull()).isTrue();
    }

    @Test
    void aProductNoLongerMadeGetsNoCertificateAndItsDossierStillEnds() {
        var journey = new Journey(api, facts, "d-withdrawn").toCity();
        journey.scored(journey.best("B.4.1", 3));
        journey.productIs("ProductWithdrawn", journey.name(), "06", "WITHDRAWN");

        var refused = Facts.eventually(() -> journey.decide(Map.of("ending", "RECOGNISE", "decisionNo", " ")),
                answer -> answer.status() == 400);
        assertThat(refused.errors()).containsKey("decisionNo");
        Facts.eventually(() -> journey.begin("FIRST_TIME"), answer -> answer.code().equals("withdrawn"));
        var problem = journey.decide(Map.of("ending", "RECOGNISE")).expect(409);
        assertThat(problem.code()).isEqualTo("no-longer-eligible");
        assertThat(problem.errors()).containsEntry("product", "withdrawn");
        assertThat(journey.decide(Map.of("ending", "NOT_RECOGNISE")).expect(400).errors())
                .containsEntry("reason", "missing");
        journey.decide(Map.of("ending", "NOT_RECOGNISE", "reason", "Chủ thể ngừng sản xuất")).expect(200);
        assertThat(journey.listed()).isNull();
    }

    @Test
    void aProductNoLongerMadeOrAProducerSuspendedIsNotProposed() {
        var journey = new Journey(api, facts, "d-unproposed").filed().assessed();
        journey.producerIs("SUSPENDED");

        var refused = Facts.eventually(journey::propose, answer -> answer.status() != 200);
        assertThat(refused.expect(400).errors()).containsEntry("producer", "not-active");
    }

    @Test
    void aCertifiedProductIsNotFiledAsNewAndAnUpgradeChangesTheRankOnlyUpwards() {
        var first = new Journey(api, facts, "d-again");
        first.certified();
        var code = Objects.requireNonNull(first.listed()).get("productCode").asString();

        assertThat(first.begin("FIRST_TIME").expect(400).errors()).containsEntry("kind", "certified-already");
        assertThat(first.begin("RE_EVALUATION").status()).isEqualTo(201);
        var early = first.me.get("/v1/certification/dossiers?state=DRAFT").expect(200).json().at("/items/0/id")
                .asString();
        first.me.post("/v1/certification/dossiers/" + early + "/withdrawals", Map.of("reason", "Chưa tới hạn"))
                .expect(200);

        first.begun("UPGRADE").filed().assessed().proposed().received().scored(first.best("B.4.1", 2));
        assertThat(first.decide(Map.of("ending", "RECOGNISE")).expect(400).errors()).containsEntry("ending",
                "not-open");
        first.decide(Map.of("ending", "NOT_RECOGNISE", "reason", "Chưa vượt hạng")).expect(200);
        assertThat(api.get("/v1/public/certificates/" + code).expect(200).json().get("status").asString())
                .isEqualTo("VALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPGRADE", "RE_EVALUATION"})
    void aDossierOfTheWrongKindIsRefusedAtItsBeginning(String kind) {
        var journey = new Journey(api, facts, "d-kind-" + kind.toLowerCase(java.util.Locale.ROOT)).registered();

        assertThat(journey.begin(kind).expect(400).errors()).containsEntry("kind", "no-certificate");
        assertThat(journey.begin("FIRST_TIME").status()).isEqualTo(201);
    }

    @Test
    void aDraftIsTakenBackAndTheProductIsFreeAgain() {
        var journey = new Journey(api, facts, "d-draft").begun();
        assertThat(journey.begin("FIRST_TIME").expect(409).code()).isEqualTo("dossier-open");

        api.as("other", "09817", PRODUCER).post(journey.path() + "/withdrawals", Map.of("reason", "x")).expect(404);
        journey.me.post(journey.path() + "/withdrawals", Map.of("reason", "Nhầm")).expect(200);
        journey.communeOfficer().get(journey.path()).expect(404);
        assertThat(journey.begin("FIRST_TIME").status()).isEqualTo(201);
    }

    @Test
    void theCityTakesInNoDossierWithoutItsSamplesAndMayReturnIt() {
        var journey = new Journey(api, facts, "d-samples").filed().assessed().proposed();
        var officer = journey.cityOfficer();

        assertThat(officer.post(journey.path() + "/receipts", Map.of("samplesReceived", 4)).expect(400).errors())
                .containsEntry("samplesReceived", "too-few");
        officer.post(journey.path() + "/returns", Map.of("request", "Thiếu sản phẩm mẫu")).expect(200);
        assertThat(journey.seen(journey.me).toString()).contains("Thiếu sản phẩm mẫu");
        var again = api.as("officer", "09817", COMMUNE_OFFICER);
        again.post(journey.path() + "/completion-requests", Map.of("request", "Gửi thêm mẫu")).expect(200);
        journey.me.post(journey.path() + "/completions", Map.of("committed", true)).expect(200);
        journey.assessed().proposed().received();
    }

    @Test
    void theCommunesLetterHasADateAndTheRoundItIsInTimeForIsKept() {
        var journey = new Journey(api, facts, "d-letter").filed().assessed();
        var leader = api.as("leader", "09817", COMMUNE_LEADER);
        assertThat(leader.post(journey.path() + "/proposals",
                Map.of("documentNo", "1/TTr", "documentDate", Journey.today().plusDays(1).toString())).expect(400)
                .errors()).containsEntry("documentDate", "in-the-future");

        assertThat(leader.post(journey.path() + "/proposals",
                Map.of("documentNo", "1/TTr", "documentDate", Journey.today().minusDays(1).toString())).expect(400)
                .errors()).containsEntry("documentDate", "too-early");
        var proposed = Facts.eventually(() -> leader.post(journey.path() + "/proposals", Map.of("documentNo", "1/TTr")),
                answer -> answer.status() == 200).json();
        assertThat(proposed.at("/content/proposal/documentDate").asString()).isEqualTo(Journey.today().toString());
        assertThat(proposed.at("/content/proposal/round/lastProposal").asString())
                .isGreaterThanOrEqualTo(Journey.today().toString());
    }

    @Test
    void theContentsOfADossierAreShownAsTheLawAsksThemForItsKind() {
        var journey = new Journey(api, facts, "d-contents").filed();

        var contents = journey.seen(journey.me).at("/contents");
        assertThat(contents).hasSize(3);
        assertThat(contents.get(0).get("items")).hasSize(2);
    }

    @Test
    void nonsenseInAFormIsNamedAndNeverAFault() {
        var journey = new Journey(api, facts, "d-nonsense").begun();
        var form = "{\"registration\":{\"samples\":5},\"selfAssessment\":{\"history\":\"\",\"organisation\":\"\","
                + "\"results\":\"\",\"plan\":\"\",\"answers\":{\"A.1.1\":%s}}}";
        for (var answer : List.of("null", "{\"points\":0e400,\"papers\":[]}", "{\"points\":0e-20000,\"papers\":[]}",
                "{\"points\":null,\"papers\":[]}", "{\"points\":0,\"papers\":[null]}",
                "{\"points\":0,\"papers\":null}")) {
            journey.me.put(journey.path(), form.formatted(answer)).expect(400);
        }
        journey.cityOfficer()
                .post("/v1/certification/earlier-certificates", Map.of("productId", journey.product, "productCode",
                        "01-1-1-2020", "stars", 3, "decisionNo", "1", "decidedOn", "+999999999-12-31"))
                .expect(400);
    }

    @Test
    void anOfficerWhoMakesSomethingDoesNotHandleThatDossierForTheCommune() {
        var journey = new Journey(api, facts, "d-own").filed();
        var both = api.withToken(Tokens.withHats("d-own", "09817/producer", "09817/commune-officer",
                "09817/commune-leader"));

        assertThat(both.post(journey.path() + "/completion-requests", Map.of("request", "Thêm")).expect(403).code())
                .isEqualTo("own-business");
        assertThat(both.post(journey.path() + "/assessments", Map.of("localMaterial", "x", "localLabour", "x",
                "productIdea", "x", "localIdentity", "x")).expect(403).code()).isEqualTo("own-business");
        journey.assessed();
        assertThat(both.post(journey.path() + "/refusals", Map.of("reason", "x")).expect(403).code())
                .isEqualTo("own-business");
        assertThat(both.post(journey.path() + "/proposals", Map.of("documentNo", "1")).expect(403).code())
                .isEqualTo("own-business");
        journey.proposed();
    }

    @Test
    void aHatHoldsInItsUnitAlone() {
        var journey = new Journey(api, facts, "d-hats").filed();
        var lent = api.withToken(Tokens.withHats("lent", "09817/culture-officer", "09784/commune-officer"));

        lent.with("Ocop-Unit", "09784").get(journey.path()).expect(404);
        lent.with("Ocop-Unit", "09817").get(journey.path()).expect(200);
        lent.with("Ocop-Unit", "09817").post(journey.path() + "/completion-requests", Map.of("request", "x"))
                .expect(403);
    }

    @Test
    void theCityOfAnotherProvinceDecidesNothingHere() {
        var journey = new Journey(api, facts, "d-others").toCity();

        api.as("x", "02", CITY_OFFICER).post(journey.path() + "/returns", Map.of("request", "x")).expect(404);
        for (var role : List.of(COMMUNE_OFFICER, COMMUNE_LEADER)) {
            api.as("x", "09817", role).post(journey.path() + "/decisions",
                    Map.of("decisionNo", "1", "decidedOn", Journey.today().toString())).expect(403);
        }
    }

    private static Map<String, Object> province(String ending, @Nullable String reason) {
        var decision = new TreeMap<String, Object>(Map.of("decisionNo", "77/QĐ-UBND", "decidedOn",
                Journey.today().toString(), "ending", ending));
        if (reason != null) {
            decision.put("reason", reason);
        }
        return decision;
    }

    private static String steps(Journey journey) {
        return journey.seen(journey.communeOfficer()).at("/dossier/steps").toString();
    }

    private static Api.Answer answered(Journey journey, Map<String, Object> answer) {
        return journey.cityLeader().post(journey.path() + "/ministry-answers", answer);
    }
}
