package vn.ocop.registry.workbook;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
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
        Forms.registered(visitor, "taken-out", "HTX minh họa tự đăng ký");
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
    void theArchiveHasAllOfTheCommuneAndNothingOfOthersOrOfPersonalNumbers() throws IOException {
        var number = Forms.personalNumber();
        var mine = Forms.registered(visitor, "archived", "Hộ minh họa lưu trữ", number).get("id").asString();
        var other = visitor.as("elsewhere", "09784", Role.COMMUNE_OFFICER).post(Forms.PRODUCERS + "/records",
                Map.of("type", "FARM", "name", "Trang trại xã khác")).expect(201).json().get("id").asString();

        var files = unzipped(officer.get("/v1/registry/exports/archive").expect(200));
        assertThat(files).containsKeys("producer.csv", "product.csv", "paper.csv", "help_case.csv", "README.txt");
        assertThat(files.get("producer.csv")).contains(mine);
        assertThat(files.values()).noneMatch(file -> file.contains(number) || file.contains(other)
                || file.contains("personal_sealed"));

        var manifest = new JsonMapper().readTree(files.get("manifest.json"));
        assertThat(manifest.get("unit").asString()).isEqualTo("09817");
        for (var each : manifest.get("files")) {
            var content = requireNonNull(files.get(each.get("file").asString()));
            assertThat(sha256(content)).isEqualTo(each.get("sha256").asString());
            assertThat(records(content)).as("%s", each).hasSize(each.get("rows").asInt());
        }
    }

    @Test
    void theMinistrysTablesSayWhatIsRanked() throws IOException {
        applied(MessyWorkbook.of(60, 23));

        var ranked = officer.get("/v1/registry/exports/ministry/5277?year=2026").expect(200);
        assertThat(ranked.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        var rows = records(ranked.text());
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.get("XepHang")).isIn("3*", "4*", "5*");
            assertThat(row.get("Ma_DonViHanhChinh")).isEqualTo("09817");
            assertThat(row.get("Ma_ThoiGian")).isEqualTo("2026");
            assertThat(row.get("TrangThai")).isIn("Còn hiệu lực", "Hết hạn", "Chưa rõ thời hạn");
        });
        var tables = unzipped(officer.get("/v1/registry/exports/ministry/5333").expect(200));
        assertThat(tables).containsKeys("CoSoSanXuat.csv", "DanhGiaSanPhamOCOP.csv", "ThuongHieuBaoHo.csv",
                "ThiTruongTieuThu.csv", "HoTroPhatTrienSanPhamOCOP.csv", "ToChucHoatDongKTHT.csv",
                "DM_NhomSanPham.csv");
        assertThat(records(tables.get("DM_NhomSanPham.csv"))).hasSize(26);
        assertThat(records(tables.get("DanhGiaSanPhamOCOP.csv"))).hasSizeGreaterThanOrEqualTo(rows.size());
        officer.get("/v1/registry/exports/ministry/5277?year=99999").expect(400);
    }

    @Test
    void onlyTheCommuneTakesItOut() {
        visitor.as("leader-of-exports", "09817", Role.COMMUNE_LEADER).get("/v1/registry/exports/workbook").expect(200);
        visitor.as("producer-of-exports", "09817", Role.PRODUCER).get("/v1/registry/exports/workbook").expect(403);
    }

    private static Map<String, String> unzipped(Api.Answer answer) throws IOException {
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.response().body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static List<CSVRecord> records(@Nullable String csv) throws IOException {
        assertThat(csv).isNotNull().startsWith("\uFEFF");
        return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(new StringReader(requireNonNull(csv).substring(1))).getRecords();
    }

    private static String sha256(String content) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
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
