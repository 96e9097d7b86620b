package vn.ocop.registry.workbook;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ocop.contracts.Topics;
import vn.ocop.contracts.UnitFact;
import vn.ocop.platform.identity.Role;
import vn.ocop.testing.Api;
import vn.ocop.testing.Facts;
import vn.ocop.testing.PlatformTest;

/** How long a workbook of 20,000 rows takes to be read, previewed and taken into the register. */
@PlatformTest
class WorkbookBenchmark {

    private static final int ROWS = 20_000;

    private final Api officer;
    private final Facts facts;
    private final JdbcClient jdbc;

    @Autowired
    WorkbookBenchmark(@LocalServerPort int port, Facts facts, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.officer = new Api(port).as("bench-officer", "09817", Role.COMMUNE_OFFICER);
        this.facts = facts;
    }

    @Test
    void aWorkbookOf20000Rows() {
        facts.publish(Topics.UNITS, "UnitJoined", "09817", "09817", 1,
                new UnitFact("09817", "Xã Ô Diên", "COMMUNE", "01"));
        Facts.eventually(() -> jdbc.sql("select count(*) from platform.unit where code = '09817'").query(Integer.class)
                .single(), known -> known == 1);
        var file = MessyWorkbook.of(ROWS, 1);
        long begin = System.nanoTime();
        var id = officer.send("POST", "/v1/registry/workbooks", "application/octet-stream", file).expect(201).json()
                .get("id").asString();
        double read = seconds(begin);
        await(id, "PREVIEWED");
        double previewed = seconds(begin);
        officer.post("/v1/registry/workbooks/" + id + "/applications", Map.of()).expect(202);
        begin = System.nanoTime();
        int created = await(id, "APPLIED");
        System.out.printf("workbook of %d rows (%d KB): read in %.1f s, previewed in %.1f s; %d rows taken at %.0f/s%n",
                ROWS, file.length / 1024, read, previewed, created, created / seconds(begin));
    }

    private int await(String id, String state) {
        return Facts.eventually(Duration.ofMinutes(10),
                () -> officer.get("/v1/registry/workbooks/" + id).expect(200).json(),
                workbook -> workbook.get("state").asString().equals(state)).at("/outcomes/CREATED").asInt(0);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
