package vn.ocop.registry.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.ocop.contracts.Topics;
import vn.ocop.contracts.UnitFact;
import vn.ocop.platform.identity.Role;
import vn.ocop.testing.Api;
import vn.ocop.testing.Facts;
import vn.ocop.testing.PlatformTest;

/** An officer turns a workbook into the register, and every row is accounted for. */
@PlatformTest
class WorkbooksIT {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Api officer;
    private final Facts facts;

    @Autowired
    WorkbooksIT(@LocalServerPort int port, Facts facts, JdbcClient jdbc) {
        this.officer = new Api(port).as("officer-" + System.nanoTime(), "09817", Role.COMMUNE_OFFICER);
        this.facts = facts;
        unit("09817", "Xã Ô Diên");
        unit("09784", "Xã Đan Phượng");
        Facts.eventually(() -> jdbc.sql("select count(*) from platform.unit where code in ('09817', '09784')")
                .query(Integer.class).single(), known -> known == 2);
    }

    private void unit(String code, String name) {
        facts.publish(Topics.UNITS, "UnitJoined", code, code, 1, new UnitFact(code, name, "COMMUNE", "01"));
    }

    private JsonNode bring(byte[] file) {
        return officer.send("POST", "/v1/registry/workbooks?name=t.xlsx", XLSX, file).expect(201).json();
    }

    private JsonNode await(String id, String state) {
        return Facts.eventually(PATIENCE, () -> officer.get("/v1/registry/workbooks/" + id).expect(200).json(),
                workbook -> workbook.get("state").asString().equals(state));
    }

    private static Map<String, Integer> outcomes(JsonNode workbook) {
        var outcomes = new HashMap<String, Integer>();
        workbook.get("outcomes").properties().forEach(each -> outcomes.put(each.getKey(), each.getValue().asInt()));
        return outcomes;
    }

    private static int sum(Map<String, Integer> outcomes) {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Test
    void everyRowOfAMessyWorkbookIsAccountedFor() {
        var file = MessyWorkbook.of(2_000, 7);
        var id = bring(file).get("id").asString();
        var preview = await(id, "PREVIEWED");
        var before = outcomes(preview);
        assertThat(sum(before)).isEqualTo(preview.get("rows").asInt()).isGreaterThanOrEqualTo(2_000);
        assertThat(before).containsKeys("NEW", "DOUBTFUL", "REFUSED").doesNotContainKey("WAITING");
        everyDoubtAndRefusalSaysWhy(id);

        for (var text : preview.get("unknownTexts")) {
            if (text.get("kind").asString().equals("UNIT")) {
                officer.put("/v1/registry/workbook-aliases",
                        Map.of("kind", "UNIT", "text", text.get("text").asString(), "value", "09817")).expect(200);
            }
        }
        var learnt = outcomes(await(id, "PREVIEWED"));
        assertThat(learnt.get("DOUBTFUL")).isLessThan(before.get("DOUBTFUL"));
        assertThat(learnt.get("NEW")).isGreaterThan(before.get("NEW"));

        officer.post("/v1/registry/workbooks/" + id + "/applications", Map.of()).expect(202);
        var applied = outcomes(await(id, "APPLIED"));
        assertThat(applied.get("CREATED")).isEqualTo(learnt.get("NEW"));
        assertThat(sum(applied)).isEqualTo(sum(before));

        var again = officer.send("POST", "/v1/registry/workbooks", XLSX, file).expect(200).json();
        assertThat(again.get("id").asString()).isEqualTo(id);
    }

    private void everyDoubtAndRefusalSaysWhy(String id) {
        for (var outcome : new String[]{"DOUBTFUL", "REFUSED"}) {
            for (var row : officer.get("/v1/registry/workbooks/" + id + "/rows?limit=200&outcome=" + outcome)
                    .expect(200).json().get("items")) {
                assertThat(row.at("/verdict/findings").valueStream()
                        .map(finding -> finding.get("weight").asString()))
                        .as("%s", row).containsAnyOf("DOUBT", "MEANING", "REFUSAL");
            }
        }
    }

    @Test
    void theSameRowsInAnotherFileChangeNothing() {
        var first = bring(MessyWorkbook.of(120, 11)).get("id").asString();
        await(first, "PREVIEWED");
        officer.post("/v1/registry/workbooks/" + first + "/applications", Map.of()).expect(202);
        int created = outcomes(await(first, "APPLIED")).getOrDefault("CREATED", 0);
        assertThat(created).isPositive();

        var second = bring(MessyWorkbook.of(120, 11)).get("id").asString();
        assertThat(second).isNotEqualTo(first);
        await(second, "PREVIEWED");
        officer.post("/v1/registry/workbooks/" + second + "/applications", Map.of()).expect(202);
        assertThat(outcomes(await(second, "APPLIED"))).doesNotContainKey("CREATED");
    }

    @Test
    void anOfficerPutsADoubtfulRowRightAndItsFirstTextsAreKept() {
        var id = bring(MessyWorkbook.of(120, 13)).get("id").asString();
        await(id, "PREVIEWED");
        var row = officer.get("/v1/registry/workbooks/" + id + "/rows?outcome=REFUSED").expect(200).json().get("items")
                .valueStream().filter(each -> !each.at("/source/cells").has("PRODUCT")
                        && each.at("/source/cells").has("PRODUCER"))
                .findFirst().orElseThrow();
        var path = "/v1/registry/workbooks/" + id + "/rows/" + row.get("id").asString();

        officer.put(path, Map.of("decision", "TAKE", "corrections", Map.of("PRODUCT", "Bánh gio (minh họa)", "UNIT",
                "Ô Diên", "TYPE", "HTX"))).expect(200);
        await(id, "PREVIEWED");

        var changed = officer.get("/v1/registry/workbooks/" + id + "/rows?outcome=NEW&limit=200").expect(200).json()
                .get("items").valueStream().filter(each -> each.get("id").equals(row.get("id"))).findFirst()
                .orElseThrow();
        assertThat(changed.get("source")).isEqualTo(row.get("source"));
        officer.put(path, Map.of("decision", "MAYBE")).expect(400);
    }

    @Test
    void whatIsNoWorkbookIsRefusedAndNothingIsKept() {
        int before = officer.get("/v1/registry/workbooks?limit=200").expect(200).json().get("items").size();
        for (var file : List.of(new byte[0], "PK\3\4 broken".getBytes(StandardCharsets.ISO_8859_1),
                "TT,Tên sản phẩm".getBytes(StandardCharsets.UTF_8))) {
            var answer = officer.send("POST", "/v1/registry/workbooks", XLSX, file);
            assertThat(answer.status()).as(answer.text()).isIn(400, 422);
        }
        assertThat(officer.get("/v1/registry/workbooks?limit=200").expect(200).json().get("items")).hasSize(before);
    }
}
