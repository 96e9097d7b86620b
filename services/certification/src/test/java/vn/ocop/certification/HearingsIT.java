package vn.ocop.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.platform.identity.Role.CITY_LEADER;
import static vn.ocop.platform.identity.Role.CITY_OFFICER;
import static vn.ocop.platform.identity.Role.COMMUNE_OFFICER;
import static vn.ocop.platform.identity.Role.COUNCIL_MEMBER;
import static vn.ocop.platform.identity.Role.PRODUCER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.ocop.contracts.Topics;
import vn.ocop.testing.Api;
import vn.ocop.testing.Facts;
import vn.ocop.testing.PlatformTest;
import vn.ocop.testing.Tokens;

/** The council: who sits, who scores, who closes, and who sees what of it. */
@PlatformTest
class HearingsIT {

    private final Api api;
    private final Facts facts;

    @Autowired
    HearingsIT(@LocalServerPort int port, Facts facts) {
        this.api = new Api(port);
        this.facts = facts;
    }

    @Test
    void aCouncilClosesWhenNobodySeesAMinimumReached() {
        var journey = new Journey(api, facts, "h-unreached").toCity();
        var hearing = journey.scheduled();
        journey.signedByAll(hearing, journey.best("A.3.5", 0));

        assertThat(journey.close(hearing, Map.of(), null).expect(200).json().get("stars").asInt()).isEqualTo(2);
        assertThat(journey.seen(journey.cityLeader()).at("/dossier/state").asString()).isEqualTo("SCORED");
    }

    @Test
    void aSheetIsSignedWholeAlsoWhenItNamesADisqualifier() {
        var journey = new Journey(api, facts, "h-empty").toCity();
        var hearing = journey.scheduled();
        var member = journey.member("member-1");
        member.put(hearing + "/my-sheet", Journey.sheet(Map.of(), "FORGED_DOSSIER")).expect(200);

        assertThat(member.post(hearing + "/my-sheet/signatures", Map.of()).expect(409).code())
                .isEqualTo("sheet-not-whole");
    }

    @Test
    void aNamedDisqualifierIsDroppedOnlyWithAReasonAndNeverBendsTheMean() {
        var journey = new Journey(api, facts, "h-named").toCity();
        var hearing = journey.scheduled();
        var marks = journey.best();
        journey.signedBy(hearing, "chair-1", marks).signedBy(hearing, "member-1", marks, "FORGED_DOSSIER")
                .signedBy(hearing, "member-2", marks, "FORGED_DOSSIER");

        assertThat(journey.close(hearing, Map.of(), null).expect(400).errors())
                .containsEntry("discussion", "reason-needed");
        var result = journey.close(hearing, Map.of(), "Đã đối chiếu bản gốc").expect(200).json();
        assertThat(result.get("mean").asInt()).isEqualTo(100);
        assertThat(result.get("stars").asInt()).isEqualTo(5);
    }

    @Test
    void impuritiesInWaterLeaveNoStarsAndNothingToSendOn() {
        var journey = new Journey(api, facts, "h-water", "16").toCity();
        journey.scored(journey.best("C.6.1", 0));

        var pending = journey.seen(journey.cityLeader()).at("/pending");
        assertThat(pending.at("/outcome/stars").asInt()).isZero();
        assertThat(pending.at("/outcome/disqualifiers/0").asString()).isEqualTo("ZERO_SENSORY_SCORE");
        assertThat(pending.get("endings")).hasSize(1);
        journey.decide(Map.of("ending", "FORWARD")).expect(400);
        assertThat(journey.decide(Map.of()).expect(200).json().at("/dossier/state").asString())
                .isEqualTo("NOT_RECOGNISED");
    }

    @Test
    void theResultIsTheCouncilsAndTheCitysUntilTheDecisionPublishesIt() {
        var journey = new Journey(api, facts, "h-secret").toCity();
        var hearing = journey.scheduled();
        journey.signedByAll(hearing, journey.best("B.4.1", 3)).close(hearing, Map.of(), "Điều kín").expect(200);

        for (var outside : List.of(journey.me, journey.communeOfficer())) {
            var seen = outside.get(journey.path()).expect(200);
            assertThat(seen.json().at("/dossier/stars").isNull()).isTrue();
            assertThat(seen.json().at("/content/outcome").isNull()).isTrue();
            assertThat(seen.json().at("/pending").isNull()).isTrue();
            assertThat(seen.text()).doesNotContain("Điều kín").doesNotContain("\"mean\"");
            outside.get("/v1/certification/dossiers?limit=200").expect(200);
        }
        assertThat(journey.seen(journey.cityLeader()).at("/pending/outcome/stars").asInt()).isEqualTo(4);
        var scored = Facts.eventually(() -> factsOf(journey.id(), "DossierScored"), found -> !found.isEmpty());
        assertThat(scored.getFirst().at("/data/stars").isNull()).isTrue();

        journey.decided();
        var published = journey.me.get(journey.path()).expect(200);
        assertThat(published.json().at("/dossier/stars").asInt()).isEqualTo(4);
        assertThat(published.json().at("/content/outcome/unmet/0/criterion").asString()).isEqualTo("B.4.1");
        assertThat(published.text()).doesNotContain("Điều kín");
    }

    @Test
    void aMemberWithoutASeatSeesNoMarksAndNoResult() {
        var journey = new Journey(api, facts, "h-seatless").toCity();
        var hearing = journey.scored(journey.best("B.4.1", 3));
        var seatless = journey.member("member-4");

        seatless.get(hearing + "/tally").expect(403);
        seatless.get(hearing + "/my-sheet").expect(403);
        var session = seatless.get(hearing.substring(0, hearing.indexOf("/dossiers"))).expect(200);
        assertThat(session.json().at("/dossiers/0/result").isNull()).isTrue();
        assertThat(journey.member("member-1").get(hearing.substring(0, hearing.indexOf("/dossiers"))).expect(200).json()
                .at("/dossiers/0/result/stars").asInt()).isEqualTo(4);
    }

    @Test
    void nobodySignsOrWritesOverWhatTheyHaveNotSeen() {
        var journey = new Journey(api, facts, "h-stale").toCity();
        var hearing = journey.scheduled();
        var member = journey.member("member-1");
        var first = member.put(hearing + "/my-sheet", Journey.sheet(journey.best())).expect(200).header("ETag");
        var second = member.with("If-Match", first)
                .put(hearing + "/my-sheet", Journey.sheet(journey.best("A.3.5", 1))).expect(200).header("ETag");

        member.with("If-Match", first).put(hearing + "/my-sheet", Journey.sheet(journey.best())).expect(412);
        member.with("If-Match", first).post(hearing + "/my-sheet/signatures", Map.of()).expect(412);
        member.with("If-Match", second).post(hearing + "/my-sheet/signatures", Map.of()).expect(200);
        member.put(hearing + "/my-sheet", Journey.sheet(journey.best())).expect(409);
    }

    @Test
    void aSessionIsACouncilOfItsMembers() {
        var journey = new Journey(api, facts, "h-seats");
        var officer = journey.cityOfficer();
        var stranger = new ArrayList<>(Journey.seats(Journey.COUNCIL));
        stranger.add(
                Map.of("member", UUID.randomUUID(), "name", "Không có người này", "chair", false, "present", true));

        assertThat(call(officer, stranger).expect(400).errors()).containsEntry("seats", "not-a-member");
        assertThat(call(officer, Journey.seats(List.of("chair-1"))).expect(400).errors())
                .containsEntry("seats", "too-few");
        assertThat(call(officer, Journey.seats(List.of("chair-1", "chair-2", "member-1"))).expect(400).errors())
                .containsEntry("seats", "one-chair");
        assertThat(call(officer, List.of(Journey.seat("chair-1", true), Journey.seat("member-1", false),
                Journey.seat("member-2", false))).expect(400).errors()).containsEntry("seats", "no-quorum");
        assertThat(officer.post("/v1/certification/sessions", Map.of("title", "x", "heldOn", "2026-12-01", "seats",
                Journey.seats(Journey.COUNCIL), "advisors", List.of(Tokens.account("member-1")))).expect(400).errors())
                .containsEntry("advisors", "not-a-member");
        officer.post("/v1/certification/sessions", Map.of("title", "x", "heldOn", "2026-12-01", "rules",
                Map.of("quorumPercent", 1, "maxSpread", 100), "seats", Journey.seats(Journey.COUNCIL))).expect(400);
    }

    @Test
    void whoMakesOrHandledTheProductDoesNotJudgeIt() {
        var own = new Journey(api, facts, "party").toCity();
        var session = own.session("chair-1", "member-1", "party");

        assertThat(own.schedule(session).expect(409).code()).isEqualTo("party-to-the-dossier");
        var free = own.session();
        own.schedule(free).expect(200);
        assertThat(own.cityOfficer().put(free + "/seats",
                Map.of("seats", Journey.seats(List.of("chair-1", "member-1", "party")), "reason", "Thay")).expect(409)
                .code()).isEqualTo("party-to-the-dossier");
    }

    @Test
    void anAbsentMemberIsRecordedAndTheHearingGoesOn() {
        var journey = new Journey(api, facts, "h-absent").toCity();
        var hearing = journey.scheduled();
        var marks = journey.best("B.4.1", 3);
        journey.signedBy(hearing, "chair-1", marks).signedBy(hearing, "member-1", marks);

        var session = hearing.substring(0, hearing.indexOf("/dossiers"));
        var absent = List.of(Journey.seat("chair-1", true), Journey.seat("member-1", true),
                Journey.seat("member-2", false));
        journey.cityOfficer().put(session + "/seats", Map.of("seats", absent)).expect(200);
        journey.close(hearing, Map.of(), null).expect(200);
        assertThat(journey.decided().at("/dossier/state").asString()).isEqualTo("RECOGNISED");
    }

    @Test
    void aSeatIsReplacedAndTheFormerMembersSheetDoesNotCount() {
        var journey = new Journey(api, facts, "h-replaced").toCity();
        var hearing = journey.scheduled();
        var low = new TreeMap<>(journey.best());
        low.replaceAll((criterion, mark) -> 0);
        journey.signedBy(hearing, "member-2", low);

        var session = hearing.substring(0, hearing.indexOf("/dossiers"));
        var seats = Journey.seats(List.of("chair-1", "member-1", "member-3"));
        assertThat(journey.cityOfficer().put(session + "/seats", Map.of("seats", seats)).expect(400).errors())
                .containsEntry("reason", "missing");
        journey.cityOfficer().put(session + "/seats", Map.of("seats", seats, "reason", "Xung đột lợi ích")).expect(200);
        journey.member("member-2").get(hearing + "/my-sheet").expect(403);
        var marks = journey.best("B.4.1", 3);
        for (var member : List.of("chair-1", "member-1", "member-3")) {
            journey.signedBy(hearing, member, marks);
        }
        assertThat(journey.close(hearing, Map.of(), null).expect(200).json().get("mean").asInt()).isEqualTo(98);
    }

    @Test
    void aDossierIsTakenOffASessionAndHeardByAnother() {
        var journey = new Journey(api, facts, "h-off").toCity();
        var hearing = journey.scheduled();
        journey.signedBy(hearing, "member-1", journey.best());

        journey.cityOfficer().post(hearing + "/removals", Map.of("reason", "Phiên hoãn")).expect(200);
        assertThat(journey.seen(journey.cityOfficer()).at("/dossier/state").asString()).isEqualTo("RECEIVED");
        assertThat(journey.member("member-1").put(hearing + "/my-sheet", Journey.sheet(journey.best())).status())
                .isEqualTo(409);
        var session = hearing.substring(0, hearing.indexOf("/dossiers"));
        journey.schedule(session).expect(200);
        journey.signedByAll(hearing, journey.best("B.4.1", 3)).close(hearing, Map.of(), null).expect(200);
    }

    @Test
    void theChairHasItScoredAgainWithNewPrivateSheets() {
        var journey = new Journey(api, facts, "h-again").toCity();
        var hearing = journey.scheduled();
        journey.signedByAll(hearing, journey.best("A.3.5", 0));
        journey.member("member-1").post(hearing + "/reopenings", Map.of("reason", "Xem lại")).expect(403);
        journey.member("chair-1").post(hearing + "/reopenings", Map.of("reason", "Xem lại mẫu")).expect(200);

        journey.cityOfficer().get(hearing + "/tally").expect(409);
        journey.member("member-1").get(hearing + "/my-sheet").expect(404);
        journey.signedByAll(hearing, journey.best("B.4.1", 3));
        assertThat(journey.close(hearing, Map.of(), null).expect(200).json().get("stars").asInt()).isEqualTo(4);
    }

    @Test
    void aTagOfOneRoundIsGoodInNoOther() {
        var journey = new Journey(api, facts, "h-tags").toCity();
        var hearing = journey.scheduled();
        var member = journey.member("member-1");
        member.with("If-Match", "\"1\"").put(hearing + "/my-sheet", Journey.sheet(journey.best())).expect(412);
        journey.signedByAll(hearing, journey.best());
        var signed = member.get(hearing + "/my-sheet").expect(200).header("ETag");
        journey.member("chair-1").post(hearing + "/reopenings", Map.of("reason", "Xem lại mẫu")).expect(200);

        member.with("If-Match", signed).put(hearing + "/my-sheet", Journey.sheet(journey.best())).expect(412);
        var first = member.put(hearing + "/my-sheet", Journey.sheet(journey.best())).expect(200).header("ETag");
        assertThat(first).isNotEqualTo("\"1\"").isNotEqualTo(signed);
        member.with("If-Match", first).post(hearing + "/my-sheet/signatures", Map.of()).expect(200);
    }

    @Test
    void aSessionClosesOnItsDayAtTheEarliest() {
        var journey = new Journey(api, facts, "h-early").toCity();
        var session = journey.cityOfficer().post("/v1/certification/sessions", Map.of("title", "Tuần sau", "heldOn",
                Journey.today().plusDays(7).toString(), "seats", Journey.seats(Journey.COUNCIL))).expect(201).json();
        var path = "/v1/certification/sessions/" + session.at("/session/id").asString();
        journey.schedule(path).expect(200);
        var hearing = path + "/dossiers/" + journey.id();
        journey.signedByAll(hearing, journey.best("B.4.1", 3));

        assertThat(journey.close(hearing, Map.of(), null).expect(409).code()).isEqualTo("not-held-yet");
    }

    @Test
    void aChairWhoCameAfterTheScoringHasItScoredAgainFirst() {
        var journey = new Journey(api, facts, "h-chair").toCity();
        var hearing = journey.scheduled();
        journey.signedByAll(hearing, journey.best("B.4.1", 3));
        var session = hearing.substring(0, hearing.indexOf("/dossiers"));
        journey.cityOfficer().put(session + "/seats",
                Map.of("seats", Journey.seats(List.of("chair-2", "member-1", "member-2")))).expect(200);
        var chair = journey.member("chair-2");
        var findings = Map.of("points", Map.of(), "disqualifiers", List.of());

        assertThat(chair.post(hearing + "/closings", findings).expect(409).code()).isEqualTo("chair-did-not-score");
        chair.post(hearing + "/reopenings", Map.of("reason", "Thay chủ tịch")).expect(200);
        for (var member : List.of("chair-2", "member-1", "member-2")) {
            journey.signedBy(hearing, member, journey.best("B.4.1", 3));
        }
        chair.post(hearing + "/closings", findings).expect(200);
    }

    @Test
    void whatWasSentBackAndWhyStaysInTheHistory() {
        var journey = new Journey(api, facts, "h-history").toCity();
        var hearing = journey.scored(journey.best());
        journey.cityLeader().post(hearing + "/send-backs", Map.of("reason", "Sai quy trình")).expect(200);
        journey.schedule(hearing.substring(0, hearing.indexOf("/dossiers"))).expect(200);
        journey.signedByAll(hearing, journey.best("B.4.1", 3)).close(hearing, Map.of(), null).expect(200);

        var history = journey.cityLeader().get(hearing + "/history").expect(200).json();
        assertThat(history.findValuesAsString("event")).containsExactly("HearingOpened", "HearingClosed",
                "HearingRemoved", "HearingOpened", "HearingClosed");
        assertThat(history.at("/2/reason").asString()).isEqualTo("Sai quy trình");
        assertThat(history.at("/2/result/stars").asInt()).isEqualTo(5);
        assertThat(history.at("/4/result/stars").asInt()).isEqualTo(4);
        journey.member("member-1").get(hearing + "/history").expect(403);
    }

    @Test
    void aReasonThatCannotBeReadIsNone() {
        var journey = new Journey(api, facts, "h-blank").toCity();
        var hearing = journey.scored(journey.best());

        assertThat(
                journey.cityLeader().post(hearing + "/send-backs", Map.of("reason", "\u200b\u2060\u3164")).expect(400)
                        .errors())
                .containsKey("reason");
    }

    @Test
    void aResultSentBackIsHeardAgain() {
        var journey = new Journey(api, facts, "h-back").toCity();
        var hearing = journey.scored(journey.best());
        journey.cityLeader().post(hearing + "/send-backs", Map.of("reason", "Sai quy trình")).expect(200);

        assertThat(journey.seen(journey.me).toString()).doesNotContain("Sai quy trình");
        assertThat(journey.seen(journey.cityLeader()).at("/dossier/state").asString()).isEqualTo("RECEIVED");
        journey.scored(journey.best("B.4.1", 3));
        assertThat(journey.decided().at("/dossier/stars").asInt()).isEqualTo(4);
    }

    @Test
    void theHearingTellsWhoJudgesOnWhatForAsLongAsItStandsOpen() {
        var journey = new Journey(api, facts, "h-facts").toCity();
        var session = journey.cityOfficer().post("/v1/certification/sessions",
                Map.of("title", "Phiên 2", "heldOn", Journey.today().toString(), "seats",
                        Journey.seats(Journey.COUNCIL), "advisors",
                        List.of(Tokens.account("advisor-1"))))
                .expect(201).json().at("/session/id").asString();
        var path = "/v1/certification/sessions/" + session;
        journey.schedule(path).expect(200);
        var hearing = path + "/dossiers/" + journey.id();
        journey.signedByAll(hearing, journey.best()).close(hearing, Map.of(), null).expect(200);

        var told = Facts.eventually(() -> facts.of(Topics.HEARINGS).stream()
                .filter(fact -> fact.at("/data/dossierId").asString().equals(journey.id())).toList(),
                found -> found.size() == 2);
        var opened = told.getFirst();
        assertThat(opened.get("unit").asString()).isEqualTo("09817");
        assertThat(opened.at("/data/state").asString()).isEqualTo("OPEN");
        assertThat(opened.at("/data/council").asString()).isEqualTo("01");
        assertThat(opened.at("/data/judges")).hasSize(4);
        assertThat(opened.at("/data/papers/0/paperId").asString()).isEqualTo(journey.paper.toString());
        assertThat(opened.at("/data/productVersion").asLong()).isEqualTo(2);
        assertThat(told.getLast().at("/data/state").asString()).isEqualTo("CLOSED");
        assertThat(told.getLast().toString()).doesNotContain("mean");
    }

    @Test
    void theWholeAdvisoryTeamReportsWhereNobodyOfItIsNamed() {
        var journey = new Journey(api, facts, "h-team");
        var officer = journey.cityOfficer();
        var session = officer.get(journey.session()).expect(200).json();
        assertThat(session.at("/session/advisors/0").asString()).isEqualTo(Tokens.account("advisor-1").toString());

        var none = officer.post("/v1/certification/sessions", Map.of("title", "x", "heldOn", "2026-12-01", "seats",
                Journey.seats(Journey.COUNCIL), "advisors", List.of())).expect(201).json();
        assertThat(none.at("/session/advisors")).isEmpty();
    }

    @Test
    void theLastSignaturesAtOnceLeaveNoHearingWaiting() throws Exception {
        var journey = new Journey(api, facts, "h-race").toCity();
        var hearing = journey.scheduled();
        Journey.COUNCIL.forEach(member -> journey.member(member)
                .put(hearing + "/my-sheet", Journey.sheet(journey.best("B.4.1", 3))).expect(200));
        try (var threads = Executors.newFixedThreadPool(6)) {
            var work = new ArrayList<Callable<Integer>>();
            for (var member : Journey.COUNCIL) {
                work.add(() -> journey.member(member).post(hearing + "/my-sheet/signatures", Map.of()).status());
                work.add(() -> journey.member(member).post(hearing + "/my-sheet/signatures", Map.of()).status());
            }
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isIn(200, 409);
            }
        }
        journey.close(hearing, Map.of(), null).expect(200);
    }

    @RepeatedTest(5)
    void aSignatureAndAChangeOfSeatsAtOnceLeaveNoHearingWaiting() throws Exception {
        var journey = new Journey(api, facts, "h-reseat-race-" + UUID.randomUUID()).toCity();
        var hearing = journey.scheduled();
        var session = hearing.substring(0, hearing.indexOf("/dossiers"));
        var marks = journey.best("B.4.1", 3);
        journey.signedBy(hearing, "chair-1", marks);
        journey.member("member-1").put(hearing + "/my-sheet", Journey.sheet(marks)).expect(200);
        var absent = List.of(Journey.seat("chair-1", true), Journey.seat("member-1", true),
                Journey.seat("member-2", false));
        try (var threads = Executors.newFixedThreadPool(2)) {
            var done = threads.invokeAll(List.<Callable<Api.Answer>>of(
                    () -> journey.member("member-1").post(hearing + "/my-sheet/signatures", Map.of()),
                    () -> journey.cityOfficer().put(session + "/seats", Map.of("seats", absent))));
            for (var answer : done) {
                answer.get().expect(200);
            }
        }
        journey.close(hearing, Map.of(), null).expect(200);
    }

    @Test
    void theCitysRegulationIsItsLeadersAndTheOneInForceTodayHolds() {
        var leader = api.as("leader-reg", "02", CITY_LEADER);
        var officer = api.as("officer-reg", "02", CITY_OFFICER);
        var form = new TreeMap<String, Object>(Map.of("decisionNo", "77/QĐ-UBND", "decidedOn", "2026-11-01",
                "effectiveFrom", Journey.today().plusDays(1).toString(), "quorumPercent", 75, "maxSpread", 5,
                "minimumSeats",
                4, "ninetyPoints", "FORWARD"));
        officer.post("/v1/certification/regulations", form).expect(403);
        leader.post("/v1/certification/regulations", Map.of("decisionNo", "x", "decidedOn", "2026-11-01",
                "effectiveFrom", "2031-01-01", "quorumPercent", 1, "maxSpread", 100, "minimumSeats", 1, "ninetyPoints",
                "FORWARD")).expect(400);
        assertThat(leader.post("/v1/certification/regulations", form).expect(201).json().get("version").asInt())
                .isEqualTo(1);

        var list = leader.get("/v1/certification/regulations").expect(200).json();
        assertThat(list.at("/items/0/quorumPercent").asInt()).isEqualTo(75);
        assertThat(list.at("/inForce/version").asInt()).isZero();
        assertThat(call(officer, Journey.seats(Journey.COUNCIL)).expect(400).errors())
                .containsEntry("seats", "not-a-member");
        form.put("effectiveFrom", "2026-11-01");
        leader.post("/v1/certification/regulations", form).expect(201);
        assertThat(call(officer, Journey.seats(Journey.COUNCIL)).expect(400).errors())
                .containsEntry("seats", "too-few");
        assertThat(officer.post("/v1/certification/sessions", Map.of("title", "x", "heldOn", "2035-02-01", "seats",
                Journey.seats(Journey.COUNCIL))).expect(400).errors()).containsEntry("heldOn", "too-far");
    }

    @Test
    void theCouncilIsNobodysElse() {
        var journey = new Journey(api, facts, "h-others").toCity();
        var hearing = journey.scheduled();
        var session = hearing.substring(0, hearing.indexOf("/dossiers"));

        for (var stranger : List.of(api.as("x", "02", CITY_OFFICER), api.as("y", "02", COUNCIL_MEMBER))) {
            stranger.get(session).expect(404);
            stranger.get(journey.path()).expect(404);
        }
        api.as("o", "09817", COMMUNE_OFFICER).get(session).expect(403);
        api.as("p", "09817", PRODUCER).put(session + "/seats", Map.of("seats", Journey.seats(Journey.COUNCIL)))
                .expect(403);
    }

    private static Api.Answer call(Api officer, List<Map<String, Object>> seats) {
        return officer.post("/v1/certification/sessions",
                Map.of("title", "Phiên thử", "heldOn", Journey.today().toString(), "seats", seats));
    }

    private List<JsonNode> factsOf(String dossier, String type) {
        return facts.of(Topics.DOSSIERS).stream().filter(fact -> fact.get("aggregateId").asString().equals(dossier)
                && fact.get("type").asString().equals(type)).toList();
    }
}
