package vn.ocop.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.platform.identity.Role.CITY_LEADER;
import static vn.ocop.platform.identity.Role.CITY_OFFICER;
import static vn.ocop.platform.identity.Role.COMMUNE_LEADER;
import static vn.ocop.platform.identity.Role.COMMUNE_OFFICER;
import static vn.ocop.platform.identity.Role.COUNCIL_MEMBER;
import static vn.ocop.platform.identity.Role.PRODUCER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import vn.ocop.contracts.PaperFact;
import vn.ocop.contracts.ProducerFact;
import vn.ocop.contracts.ProductFact;
import vn.ocop.contracts.Topics;
import vn.ocop.contracts.UnitFact;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.time.Ids;
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
        var dossier = new Journey(api, facts, "maker-1").filed();
        dossier.assessed().proposed().received();
        var session = dossier.scheduled("chair-1", "member-1");

        dossier.scoredBy(session, "chair-1");
        api.as("officer", "01", CITY_OFFICER).get(session + "/tally").expect(409);
        dossier.scoredBy(session, "member-1");
        var tally = api.as("officer", "01", CITY_OFFICER).get(session + "/tally").expect(200).json();
        assertThat(tally.get("totals")).hasSize(2);

        var result = api.as("chair-1", "01", COUNCIL_MEMBER)
                .post(session + "/closings", Map.of("points", Map.of(), "disqualifiers", List.of())).expect(200).json();
        assertThat(result.get("stars").asInt()).isEqualTo(4);

        var decided = dossier.decided();
        assertThat(decided.at("/dossier/state").asString()).isEqualTo("RECOGNISED");
        var listed = api.get("/v1/public/products?q=nep%20cai&unit=09817").expect(200).json().get("items");
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
                .filter(fact -> journey.path().endsWith(fact.get("aggregateId").asString())).toList(),
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
        var me = api.as("maker-withdrawn", "09817", PRODUCER);
        me.put(journey.path(), journey.form()).expect(200);

        Facts.eventually(() -> me.post(journey.path() + "/filings", Map.of("committed", true)),
                answer -> answer.errors().getOrDefault("selfAssessment.answers", "").equals("no-evidence"));
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
        var officer = api.as("officer", "09817", COMMUNE_OFFICER);
        officer.post(dossier.path() + "/completion-requests", Map.of("request", "Bổ sung phiếu kiểm nghiệm"))
                .expect(200);
        api.as("maker-4", "09817", PRODUCER).post(dossier.path() + "/completions", Map.of("committed", true))
                .expect(200);

        assertThat(
                officer.post(dossier.path() + "/completion-requests", Map.of("request", "Thêm nữa")).expect(409).code())
                .isEqualTo("completion-asked-before");
    }

    @Test
    void aStepBySomeoneElseIsRefused() {
        var dossier = new Journey(api, facts, "maker-5").filed();

        api.as("maker-5", "09817", PRODUCER).post(dossier.path() + "/assessments", Journey.FORM_03).expect(403);
        api.as("leader", "09817", COMMUNE_LEADER)
                .post(dossier.path() + "/proposals", Map.of("documentNo", "12/TTr-UBND")).expect(409);
        api.as("leader", "01", CITY_LEADER).post(dossier.path() + "/decisions", Map.of("decisionNo", "1")).expect(404);
    }

    @Test
    void aFilingIsRefusedWithAllThatIsMissing() {
        var journey = new Journey(api, facts, "maker-6");
        var begun = journey.begun();

        var problem = api.as("maker-6", "09817", PRODUCER).post(begun.path() + "/filings", Map.of("committed", true))
                .expect(400);
        assertThat(problem.errors()).containsKeys("registration.samples", "selfAssessment.history",
                "selfAssessment.answers");
    }

    @Test
    void whatTheCommuneSuspendedOrClosedFilesNothing() {
        var journey = new Journey(api, facts, "maker-7");
        var begun = journey.begun();
        var me = api.as("maker-7", "09817", PRODUCER);
        for (var status : List.of("SUSPENDED", "CLOSED")) {
            journey.producerIs(status);

            var refused = Facts.eventually(() -> me.post(begun.path() + "/filings", Map.of("committed", true)),
                    answer -> answer.errors().getOrDefault("producer", "").equals("not-active"));
            assertThat(refused.status()).isEqualTo(400);
        }
    }

    @Test
    void aDossierIsNotCompletedByAProducerThatWasSuspendedMeanwhile() {
        var journey = new Journey(api, facts, "maker-8").filed();
        api.as("officer", "09817", COMMUNE_OFFICER)
                .post(journey.path() + "/completion-requests", Map.of("request", "Bổ sung ảnh")).expect(200);
        journey.producerIs("SUSPENDED");
        var me = api.as("maker-8", "09817", PRODUCER);

        Facts.eventually(() -> knownStatus(journey.producer), "SUSPENDED"::equals);
        var refused = me.post(journey.path() + "/completions", Map.of("committed", true)).expect(400);
        assertThat(refused.errors()).containsEntry("producer", "not-active");
    }

    private String knownStatus(UUID producer) {
        return Scope.system("09817", "test").call(() -> java.util.Objects.requireNonNull(
                transaction.execute(status -> jdbc.sql("select status from producer_copy where id = ?").param(producer)
                        .query(String.class).single())));
    }

    /** Walks a dossier through its steps. */
    static final class Journey {

        static final Map<String, String> FORM_03 = Map.of("localMaterial", "80% nguyên liệu của xã", "localLabour",
                "12 lao động địa phương", "productIdea", "Sản phẩm truyền thống", "localIdentity",
                "Giống nếp của làng");

        private final Api api;
        private final Facts facts;
        private final String maker;
        private final UUID producer = Ids.next();
        private long producerVersion = 2;
        private String path = "";

        Journey(Api api, Facts facts, String maker) {
            this.api = api;
            this.facts = facts;
            this.maker = maker;
        }

        String path() {
            return path;
        }

        /** The commune has taken a step with the producer. */
        void producerIs(String status) {
            facts.publish(Topics.PRODUCERS, status.equals("CLOSED") ? "ProducerClosed" : "ProducerSuspended", "09817",
                    producer.toString(), ++producerVersion, new ProducerFact(producer, Tokens.account(maker), "09817",
                            "COOPERATIVE", "HTX Minh họa", status));
        }

        Journey begun() {
            var account = Tokens.account(maker);
            var product = Ids.next();
            facts.publish(Topics.UNITS, "UnitJoined", "09817", "09817", 1,
                    new UnitFact("09817", "Ô Diên", "COMMUNE", "01"));
            facts.publish(Topics.PRODUCERS, "ProducerVerified", "09817", producer.toString(), 2,
                    new ProducerFact(producer, account, "09817", "COOPERATIVE", "HTX Minh họa", "VERIFIED"));
            facts.publish(Topics.PRODUCTS, "ProductDescribed", "09817", product.toString(), 1,
                    new ProductFact(product, producer, account, "09817", "Xôi nếp cái " + maker, "06",
                            "MADE"));
            paper = Ids.next();
            facts.publish(Topics.PAPERS, "PaperStored", "09817", paper.toString(), 2,
                    new PaperFact(paper, producer, account,
                            "09817", "BUSINESS_REGISTRATION", "Đăng ký HTX", "00", 1, null, null, "KEPT"));
            var me = api.as(maker, "09817", PRODUCER);
            var begun = Facts.eventually(
                    () -> me.post("/v1/certification/dossiers", Map.of("productId", product, "kind", "FIRST_TIME")),
                    answer -> answer.status() == 201);
            path = "/v1/certification/dossiers/" + begun.json().at("/dossier/id").asString();
            return this;
        }

        private UUID paper = new UUID(0, 0);

        Map<String, Object> form() {
            var answers = new TreeMap<String, Object>();
            best().forEach(
                    (criterion, points) -> answers.put(criterion, Map.of("points", points, "papers", List.of(paper))));
            return Map.of("registration", Map.of("samples", 5), "selfAssessment", Map.of("history", "Lập năm 2015",
                    "organisation", "Hội đồng quản trị", "results", "Doanh thu tăng", "plan", "Mở rộng", "answers",
                    answers));
        }

        Journey filed() {
            begun();
            var me = api.as(maker, "09817", PRODUCER);
            me.put(path, form()).expect(200);
            Facts.eventually(() -> me.post(path + "/filings", Map.of("committed", true)),
                    answer -> answer.status() == 200);
            return this;
        }

        Map<String, Integer> best() {
            var set = api.get("/v1/public/rulebooks/26-2026/sets/06").expect(200).json();
            var best = new TreeMap<String, Integer>();
            set.get("parts").forEach(
                    part -> part.get("criteria").forEach(criterion -> best.put(criterion.get("code").asString(),
                            criterion.get("levels").get(criterion.get("levels").size() - 1).get("points").asInt())));
            return best;
        }

        Journey assessed() {
            api.as("officer", "09817", COMMUNE_OFFICER).post(path + "/assessments", FORM_03).expect(200);
            return this;
        }

        Journey proposed() {
            var leader = api.as("leader", "09817", COMMUNE_LEADER);
            Facts.eventually(() -> leader.post(path + "/proposals", Map.of("documentNo", "12/TTr-UBND")),
                    answer -> answer.status() == 200);
            return this;
        }

        Journey received() {
            api.as("officer", "01", CITY_OFFICER).post(path + "/receipts", Map.of("samplesReceived", 5)).expect(200);
            return this;
        }

        String scheduled(String chair, String member) {
            var officer = api.as("officer", "01", CITY_OFFICER);
            var session = officer.post("/v1/certification/sessions", Map.of("title", "Phiên 1", "heldOn", "2026-12-10",
                    "rules",
                    Map.of("quorumPercent", 66, "maxSpread", 10), "seats",
                    List.of(Map.of("member", Tokens.account(chair), "name", "Chủ tịch", "chair", true, "present", true),
                            Map.of("member", Tokens.account(member), "name", "Ủy viên", "chair", false, "present",
                                    true))))
                    .expect(201).json();
            var sessionPath = "/v1/certification/sessions/" + session.at("/session/id").asString();
            officer.post(sessionPath + "/dossiers", Map.of("dossierId", id())).expect(200);
            return sessionPath + "/dossiers/" + id();
        }

        private String id() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        /** Marks the best of everything but the export, so that the band is five and a minimum of five stars is missing. */
        void scoredBy(String hearing, String member) {
            var me = api.as(member, "01", COUNCIL_MEMBER);
            var answers = new TreeMap<>(best());
            answers.put("B.4.1", 3);
            me.put(hearing + "/my-sheet", Map.of("answers", answers, "disqualifiers", List.of(), "comment", ""))
                    .expect(200);
            me.post(hearing + "/my-sheet/signatures", Map.of()).expect(200);
            me.put(hearing + "/my-sheet", Map.of("answers", answers, "disqualifiers", List.of(), "comment", ""))
                    .expect(409);
        }

        JsonNode decided() {
            return api.as("leader", "01", CITY_LEADER).post(path + "/decisions", Map.of("decisionNo", "1234/QĐ-UBND"))
                    .expect(200).json();
        }
    }
}
