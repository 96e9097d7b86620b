package vn.ocop.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import vn.ocop.testing.Api;
import vn.ocop.testing.Facts;

/** What tests begin with: verified producers, products, papers, dossiers. */
final class World {

    static final Map<String, String> FORM_03 = Map.of("localMaterial", "80% nguyên liệu trồng trong xã", "localLabour",
            "12 lao động của xã", "productIdea", "Nghề truyền thống của thôn", "localIdentity",
            "Giống và cách làm của làng");
    static final List<String> COUNCIL = List.of("chair.hanoi", "member1.hanoi", "member2.hanoi");
    static final byte[] PDF = """
            %PDF-1.4
            1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
            2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
            3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>> endobj
            trailer <</Root 1 0 R>>
            %%EOF
            """.getBytes(StandardCharsets.UTF_8);
    private static final Map<String, String> TAX_CODES = Map.of("producer1.odien", "0100233488", "producer2.odien",
            "0314409058",
            "producer1.danphuong", "0100047516");

    private World() {}

    static Map<String, Object> registration(String account, String name) {
        return Map.of("type", "COOPERATIVE", "name", name, "taxCode", TAX_CODES.get(account), "representative",
                Map.of("name", "Nguyễn Thị Minh Họa", "gender", "FEMALE", "ethnicity", "Kinh", "position", "Giám đốc",
                        "residence", "Thôn Bá Dương Nội"),
                "address",
                Map.of("village", "Thôn Bá Dương Nội"), "phone", "0912345678", "consent",
                Map.of("version", "2026-01", "agreed", true));
    }

    /** The account's producer, registered and verified if it is not yet. */
    static JsonNode producer(String account) {
        var me = Platform.as(account);
        var known = me.get("/v1/registry/producers").expect(200).json().get("items");
        var producer = known.isEmpty()
                ? me.post("/v1/registry/producers", registration(account, "HTX minh họa của " + account)).expect(201)
                        .json()
                : known.get(0);
        if (!producer.get("status").asString().equals("VERIFIED")) {
            producer = officerOf(account)
                    .post("/v1/registry/producers/" + producer.get("id").asString() + "/verifications",
                            Map.of("verified", true))
                    .expect(200).json();
        }
        return producer;
    }

    static Api officerOf(String account) {
        return Platform.as("officer." + account.substring(account.indexOf('.') + 1));
    }

    static JsonNode product(String account, String name) {
        return Platform.as(account)
                .post("/v1/registry/products", Map.of("producerId", producer(account).get("id").asString(), "set",
                        "06", "name", name, "description", "Dữ liệu minh họa"))
                .expect(201).json();
    }

    static JsonNode paper(String account) {
        var me = Platform.as(account);
        var paper = me.post("/v1/registry/papers", Map.of("producerId", producer(account).get("id").asString(), "kind",
                "BUSINESS_REGISTRATION", "title", "Giấy đăng ký HTX (minh họa)")).expect(201).json();
        return me.send("PUT", "/v1/registry/papers/" + paper.get("id").asString() + "/file", "application/pdf", PDF)
                .expect(200).json();
    }

    /** A dossier begun for a new product; waits until certification knows the product. */
    static String dossier(String account, String productName) {
        var product = product(account, productName).get("id").asString();
        var begun = Facts.eventually(
                () -> Platform.as(account).post("/v1/certification/dossiers", Map.of("productId", product, "kind",
                        "FIRST_TIME")),
                answer -> answer.status() == 201);
        return "/v1/certification/dossiers/" + begun.json().at("/dossier/id").asString();
    }

    /** Fills Mẫu 01 and Mẫu 02 with the best levels and one paper, and files. */
    static JsonNode file(String account, String dossier) {
        var me = Platform.as(account);
        var paper = UUID.fromString(paper(account).get("id").asString());
        var answers = new TreeMap<String, Object>();
        bestLevels().forEach(
                (criterion, points) -> answers.put(criterion, Map.of("points", points, "proof",
                        "Xem minh chứng", "papers", List.of(paper))));
        me.put(dossier, Map.of("registration", Map.of("samples", 5), "selfAssessment", Map.of("history", "Lập năm 2015",
                "organisation", "Hội đồng quản trị", "results", "Doanh thu tăng 12%", "plan", "Mở thêm hai điểm bán",
                "answers", answers)))
                .expect(200);
        return Facts.eventually(() -> me.post(dossier + "/filings", Map.of("committed", true)),
                answer -> answer.status() == 200).json();
    }

    /** A new product's dossier, all the way to its certificate. */
    static String certified(String account, String productName) {
        var dossier = dossier(account, productName);
        file(account, dossier);
        officerOf(account).post(dossier + "/assessments", FORM_03).expect(200);
        Platform.as("leader.odien").post(dossier + "/proposals", Map.of("documentNo", "15/TTr-UBND")).expect(200);
        Platform.as("officer.hanoi").post(dossier + "/receipts", Map.of("samplesReceived", 5)).expect(200);
        var hearing = hearing(dossier);
        COUNCIL.forEach(member -> score(member, hearing));
        Platform.as("chair.hanoi").post(hearing + "/closings", Map.of("points", Map.of(), "disqualifiers", List.of()))
                .expect(200);
        Platform.as("leader.hanoi").post(dossier + "/decisions", decision()).expect(200);
        return dossier;
    }

    /** A session of the council with this dossier before it; returns the hearing's path. */
    static String hearing(String dossier) {
        var officer = Platform.as("officer.hanoi");
        var people = officer.get("/v1/programme/people?role=council-member").expect(200).json().get("items");
        var seats = COUNCIL.stream().map(account -> {
            var id = Platform.account(account);
            assertThat(people.findValuesAsString("id")).contains(id);
            return Map.of("member", id, "name", account, "chair", account.startsWith("chair"), "present", true);
        }).toList();
        var session = officer
                .post("/v1/certification/sessions",
                        Map.of("title", "Phiên đánh giá", "heldOn",
                                LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString(), "seats", seats))
                .expect(201).json();
        var id = dossier.substring(dossier.lastIndexOf('/') + 1);
        var path = "/v1/certification/sessions/" + session.at("/session/id").asString();
        officer.post(path + "/dossiers", Map.of("dossierId", id)).expect(200);
        return path + "/dossiers/" + id;
    }

    /** The leader recognises the result of 98 points, of which one minimum of five stars is not reached. */
    static Map<String, String> decision() {
        return Map.of("decisionNo", "6789/QĐ-UBND", "decidedOn",
                LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString(), "ending", "RECOGNISE");
    }

    /** One member's sheet: the best levels but for one criterion, signed. */
    static void score(String member, String hearing) {
        var answers = new TreeMap<>(bestLevels());
        answers.put("B.4.1", 3);
        var me = Platform.as(member);
        me.put(hearing + "/my-sheet", Map.of("answers", answers, "disqualifiers", List.of(), "comment", ""))
                .expect(200);
        me.post(hearing + "/my-sheet/signatures", Map.of()).expect(200);
    }

    /** The highest level of every criterion of set 06. */
    static Map<String, Integer> bestLevels() {
        var set = Platform.visitor().get("/v1/public/rulebooks/26-2026/sets/06").expect(200).json();
        var best = new TreeMap<String, Integer>();
        set.get("parts")
                .forEach(part -> part.get("criteria").forEach(criterion -> best.put(criterion.get("code").asString(),
                        criterion.get("levels").get(criterion.get("levels").size() - 1).get("points").asInt())));
        return best;
    }
}
