package vn.ocop.certification;

import static vn.ocop.platform.identity.Role.CITY_LEADER;
import static vn.ocop.platform.identity.Role.CITY_OFFICER;
import static vn.ocop.platform.identity.Role.COMMUNE_LEADER;
import static vn.ocop.platform.identity.Role.COMMUNE_OFFICER;
import static vn.ocop.platform.identity.Role.COUNCIL_MEMBER;
import static vn.ocop.platform.identity.Role.PRODUCER;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.ocop.contracts.PaperFact;
import vn.ocop.contracts.ProducerFact;
import vn.ocop.contracts.ProductFact;
import vn.ocop.contracts.Topics;
import vn.ocop.contracts.UnitFact;
import vn.ocop.platform.time.Ids;
import vn.ocop.testing.Api;
import vn.ocop.testing.Facts;
import vn.ocop.testing.Tokens;

/** Walks a dossier through its steps. */
final class Journey {

    static final Map<String, String> FORM_03 = Map.of("localMaterial", "80% nguyên liệu của xã", "localLabour",
            "12 lao động địa phương", "productIdea", "Sản phẩm truyền thống", "localIdentity", "Giống nếp của làng");
    static final List<String> COUNCIL = List.of("chair-1", "member-1", "member-2");

    final UUID producer = Ids.next();
    final UUID product = Ids.next();
    final UUID paper = Ids.next();
    final Api me;
    private final Api api;
    private final Facts facts;
    private final String maker;
    private final String set;
    private String type = "COOPERATIVE";
    private long producerVersion = 2;
    private long productVersion = 1;
    private long paperVersion = 1;
    private String path = "";

    Journey(Api api, Facts facts, String maker) {
        this(api, facts, maker, "06");
    }

    Journey(Api api, Facts facts, String maker, String set) {
        this.api = api;
        this.facts = facts;
        this.maker = maker;
        this.set = set;
        me = api.as(maker, "09817", PRODUCER);
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    String path() {
        return path;
    }

    String id() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    String name() {
        return "Xôi nếp cái " + maker;
    }

    Journey of(String producerType) {
        type = producerType;
        return this;
    }

    /** What the registry tells of the producer, the product and its paper. */
    Journey registered() {
        facts.publish(Topics.UNITS, "UnitJoined", "09817", "09817", 1,
                new UnitFact("09817", "Ô Diên", "COMMUNE", "01"));
        producerIs("VERIFIED");
        productIs("ProductDescribed", name(), set, "MADE");
        paperIs(null);
        return this;
    }

    /** The commune has taken a step with the producer. */
    void producerIs(String status) {
        var event = switch (status) {
            case "VERIFIED" -> "ProducerVerified";
            case "CLOSED" -> "ProducerClosed";
            default -> "ProducerSuspended";
        };
        facts.publish(Topics.PRODUCERS, event, "09817", producer.toString(), ++producerVersion,
                new ProducerFact(producer, Tokens.account(maker), "09817", type, "HTX Minh họa " + maker, status));
    }

    void productIs(String event, String name, String set, String state) {
        facts.publish(Topics.PRODUCTS, event, "09817", product.toString(), ++productVersion,
                new ProductFact(product, producer, Tokens.account(maker), "09817", name, set, state));
    }

    void paperIs(@Nullable LocalDate endsOn) {
        facts.publish(Topics.PAPERS, "PaperStored", "09817", paper.toString(), ++paperVersion,
                new PaperFact(paper, producer, Tokens.account(maker), "09817", "BUSINESS_REGISTRATION", "Đăng ký HTX",
                        "00", 1, null, endsOn, "KEPT"));
    }

    Api.Answer begin(String kind) {
        return Facts.eventually(
                () -> me.post("/v1/certification/dossiers", Map.of("productId", product, "kind", kind)),
                answer -> !answer.code().equals("product-not-known"));
    }

    Journey begun() {
        return registered().begun("FIRST_TIME");
    }

    Journey begun(String kind) {
        path = "/v1/certification/dossiers/" + begin(kind).expect(201).json().at("/dossier/id").asString();
        return this;
    }

    Map<String, Object> form() {
        return form(best());
    }

    Map<String, Object> form(Map<String, Integer> points) {
        var answers = new TreeMap<String, Object>();
        points.forEach((criterion, mark) -> answers.put(criterion,
                Map.of("points", mark, "proof", "Xem minh chứng", "papers", List.of(paper))));
        return Map.of("registration", Map.of("samples", 5), "selfAssessment",
                Map.of("history", "Lập năm 2015", "organisation", "Hội đồng quản trị", "results", "Doanh thu tăng",
                        "plan", "Mở rộng", "changes", "Bao bì mới", "answers", answers));
    }

    Api.Answer file() {
        return Facts.eventually(() -> me.post(path + "/filings", Map.of("committed", true)),
                answer -> !answer.errors().containsValue("no-evidence")
                        && !answer.errors().containsValue("not-verified")
                        && !answer.errors().containsValue("unknown-paper"));
    }

    Journey filed() {
        if (path.isEmpty()) {
            begun();
        }
        me.put(path, form()).expect(200);
        file().expect(200);
        return this;
    }

    Map<String, Integer> best() {
        var json = api.get("/v1/public/rulebooks/26-2026/sets/" + set).expect(200).json();
        var best = new TreeMap<String, Integer>();
        var cases = new HashSet<String>();
        for (var part : json.get("parts")) {
            for (var criterion : part.get("criteria")) {
                if (!criterion.hasNonNull("alternativeOf") || cases.add(criterion.get("alternativeOf").asString())) {
                    best.put(criterion.get("code").asString(), criterion.get("max").asInt());
                }
            }
        }
        return best;
    }

    Map<String, Integer> best(String criterion, int points) {
        var marks = best();
        marks.put(criterion, points);
        return marks;
    }

    Journey assessed() {
        api.as("officer", "09817", COMMUNE_OFFICER).post(path + "/assessments", FORM_03).expect(200);
        return this;
    }

    Api.Answer propose() {
        var leader = api.as("leader", "09817", COMMUNE_LEADER);
        return Facts.eventually(() -> leader.post(path + "/proposals", Map.of("documentNo", "12/TTr-UBND")),
                answer -> !answer.code().equals("unit-not-known"));
    }

    Journey proposed() {
        propose().expect(200);
        return this;
    }

    Journey received() {
        cityOfficer().post(path + "/receipts", Map.of("samplesReceived", 5)).expect(200);
        return this;
    }

    /** With the city, ready for a session. */
    Journey toCity() {
        return filed().assessed().proposed().received();
    }

    static Map<String, Object> seat(String member, boolean present) {
        return Map.of("member", Tokens.account(member), "name", member, "chair", member.startsWith("chair"), "present",
                present);
    }

    static List<Map<String, Object>> seats(List<String> members) {
        return members.stream().map(member -> seat(member, true)).toList();
    }

    /** A session's path. */
    String session(String... members) {
        var seats = seats(members.length == 0 ? COUNCIL : List.of(members));
        var session = cityOfficer().post("/v1/certification/sessions",
                Map.of("title", "Phiên 1", "heldOn", today().toString(), "seats", seats)).expect(201).json();
        return "/v1/certification/sessions/" + session.at("/session/id").asString();
    }

    Api.Answer schedule(String session) {
        return cityOfficer().post(session + "/dossiers", Map.of("dossierId", id()));
    }

    /** The hearing's path. */
    String scheduled() {
        var session = session();
        schedule(session).expect(200);
        return session + "/dossiers/" + id();
    }

    Api member(String name) {
        return api.as(name, "01", COUNCIL_MEMBER);
    }

    static Map<String, Object> sheet(Map<String, Integer> marks, String... disqualifiers) {
        return Map.of("answers", marks, "disqualifiers", List.of(disqualifiers), "comment", "");
    }

    Journey signedBy(String hearing, String member, Map<String, Integer> marks, String... disqualifiers) {
        member(member).put(hearing + "/my-sheet", sheet(marks, disqualifiers)).expect(200);
        member(member).post(hearing + "/my-sheet/signatures", Map.of()).expect(200);
        return this;
    }

    Journey signedByAll(String hearing, Map<String, Integer> marks) {
        COUNCIL.forEach(member -> signedBy(hearing, member, marks));
        return this;
    }

    Api.Answer close(String hearing, Map<String, Integer> points, @Nullable String discussion) {
        var findings = new TreeMap<String, Object>(Map.of("points", points, "disqualifiers", List.of()));
        if (discussion != null) {
            findings.put("discussion", discussion);
        }
        return member("chair-1").post(hearing + "/closings", findings);
    }

    /** Scored with these marks by all, and closed. */
    String scored(Map<String, Integer> marks) {
        var hearing = scheduled();
        signedByAll(hearing, marks).close(hearing, Map.of(), null).expect(200);
        return hearing;
    }

    Api.Answer decide(Map<String, Object> more) {
        var decision = new TreeMap<String, Object>(
                Map.of("decisionNo", "1234/QĐ-UBND", "decidedOn", today().toString()));
        decision.putAll(more);
        return cityLeader().post(path + "/decisions", decision);
    }

    JsonNode decided() {
        return decide(Map.of("ending", "RECOGNISE")).expect(200).json();
    }

    /** Certified with four stars: one minimum of five is not reached. */
    JsonNode certified() {
        toCity().scored(best("B.4.1", 3));
        return decided();
    }

    JsonNode seen(Api by) {
        return by.get(path).expect(200).json();
    }

    @Nullable
    JsonNode listed() {
        var items = new ArrayList<JsonNode>();
        api.get("/v1/public/products?limit=100&q=" + maker).expect(200).json().get("items").forEach(items::add);
        return items.stream().filter(item -> item.get("product").asString().equals(name())).findFirst().orElse(null);
    }

    Api cityOfficer() {
        return api.as("officer", "01", CITY_OFFICER);
    }

    Api cityLeader() {
        return api.as("leader", "01", CITY_LEADER);
    }

    Api communeOfficer() {
        return api.as("officer", "09817", COMMUNE_OFFICER);
    }
}
