package vn.ocop.registry.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.ocop.contracts.Topics;
import vn.ocop.contracts.UnitFact;
import vn.ocop.platform.identity.Role;
import vn.ocop.registry.Forms;
import vn.ocop.testing.Api;
import vn.ocop.testing.Facts;
import vn.ocop.testing.PlatformTest;

/** What an officer takes out as a workbook is the register, and comes in again as the same. */
@PlatformTest
class ExportsIT {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Api visitor;
    private final Api officer;

    @Autowired
    ExportsIT(@LocalServerPort int port, Facts facts, JdbcClient jdbc) {
        this.visitor = new Api(port);
        this.officer = visitor.as("officer-" + System.nanoTime(), "09817", Role.COMMUNE_OFFICER);
        facts.publish(Topics.UNITS, "UnitJoined", "09817", "09817", 1,
                new UnitFact("09817", "Xã Ô Diên", "COMMUNE", "01"));
        Facts.eventually(() -> jdbc.sql("select count(*) from platform.unit where code = '09817'")
                .query(Integer.class).single(), known -> known == 1);
    }

    @Test
    void whatIsTakenOutComesInAgainAsTheSame() {
        var brought = applied(MessyWorkbook.of(120, 17));
        int created = brought.at("/outcomes/CREATED").asInt();
        assertThat(created).isPositive();

        var taken = officer.get("/v1/registry/exports/workbook").expect(200);
        assertThat(taken.header("Content-Type")).isEqualTo(XLSX);
        assertThat(taken.header("Content-Disposition")).startsWith("attachment; filename=\"ocop-09817-so-san-pham-");
        assertThat(taken.header("Cache-Control")).contains("no-store");

        var back = previewed(taken.response().body());
        assertThat(back.at("/outcomes").has("NEW")).as("%s", back).isFalse();
        var outcomes = applied(back).at("/outcomes");
        assertThat(outcomes.has("CREATED")).isFalse();
        assertThat(outcomes.get("JOINED").asInt()).isGreaterThanOrEqualTo(created);
    }

    @Test
    void aTextIsNeverAFormula() throws IOException {
        Forms.registered(visitor, "formula-owner", "=HYPERLINK(\"x\") minh họa");
        var file = officer.get("/v1/registry/exports/workbook").expect(200).response().body();

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var dangerous = StreamSupport.stream(book.getSheetAt(0).spliterator(), false)
                    .map(row -> row.getCell(Column.PRODUCER.ordinal()))
                    .filter(cell -> cell != null && cell.toString().startsWith("=HYPERLINK")).findFirst().orElseThrow();
            assertThat(dangerous.getCellType()).isEqualTo(CellType.STRING);
            assertThat(dangerous.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void onlyTheCommuneTakesItOut() {
        visitor.as("leader-of-exports", "09817", Role.COMMUNE_LEADER).get("/v1/registry/exports/workbook").expect(200);
        visitor.as("producer-of-exports", "09817", Role.PRODUCER).get("/v1/registry/exports/workbook").expect(403);
    }

    private JsonNode applied(byte[] file) {
        return applied(previewed(file));
    }

    private JsonNode applied(JsonNode workbook) {
        var id = workbook.get("id").asString();
        officer.post("/v1/registry/workbooks/" + id + "/applications", Map.of()).expect(202);
        return await(id, "APPLIED");
    }

    private JsonNode previewed(byte[] file) {
        return await(officer.send("POST", "/v1/registry/workbooks?name=t.xlsx", XLSX, file).expect(201).json()
                .get("id").asString(), "PREVIEWED");
    }

    private JsonNode await(String id, String state) {
        return Facts.eventually(PATIENCE, () -> officer.get("/v1/registry/workbooks/" + id).expect(200).json(),
                workbook -> workbook.get("state").asString().equals(state));
    }
}
