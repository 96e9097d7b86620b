package vn.ocop.registry.export.web;

import static vn.ocop.platform.identity.Role.COMMUNE_LEADER;
import static vn.ocop.platform.identity.Role.COMMUNE_OFFICER;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.web.Allow;
import vn.ocop.platform.web.Streams;
import vn.ocop.registry.export.Table;
import vn.ocop.registry.export.csv.Archive;
import vn.ocop.registry.export.csv.CsvFile;
import vn.ocop.registry.export.jdbc.OfficerRows;
import vn.ocop.registry.export.jdbc.Tables;
import vn.ocop.registry.export.xlsx.OfficerSheet;
import vn.ocop.registry.workbook.Headings;

/** A commune's data as files. Each taking is written down. */
@RestController
@RequestMapping("/v1/registry/exports")
class ExportController {

    static final String ZIP = "application/zip";
    static final String CSV = "text/csv;charset=UTF-8";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Resource README = new ClassPathResource("export/README.txt");

    private final Exporting exporting;
    private final OfficerRows rows;
    private final Headings headings;
    private final Tables tables;
    private final JsonMapper json;
    private final Clock clock;

    ExportController(Exporting exporting, OfficerRows rows, Headings headings, Tables tables, JsonMapper json,
            Clock clock) {
        this.exporting = exporting;
        this.rows = rows;
        this.headings = headings;
        this.tables = tables;
        this.json = json;
        this.clock = clock;
    }

    /** The officers' workbook of 22 columns, which can be brought in again. */
    @GetMapping(path = "/workbook", produces = XLSX)
    @Streams
    @Allow({COMMUNE_OFFICER, COMMUNE_LEADER})
    ResponseEntity<InputStreamResource> workbook() {
        return exporting.answer("WorkbookExported", "so-san-pham", "xlsx", MediaType.parseMediaType(XLSX),
                this::workbook);
    }

    private long workbook(OutputStream out) throws IOException {
        try (var sheet = new OfficerSheet(headings)) {
            rows.forEach(sheet::add);
            sheet.writeTo(out);
            return sheet.rows();
        }
    }

    /** All that the registry has of the unit, as open tables in one archive. */
    @GetMapping(path = "/archive", produces = ZIP)
    @Streams
    @Allow({COMMUNE_OFFICER, COMMUNE_LEADER})
    ResponseEntity<InputStreamResource> archive() {
        return exporting.answer("ArchiveExported", "du-lieu", "zip", MediaType.parseMediaType(ZIP),
                out -> archive(out, tables.all(), README.getContentAsByteArray()));
    }

    /**
     * The ministry's table of ranked products (QĐ 5277).
     *
     * @param year whose revenue is wanted; the current one if left out
     */
    @GetMapping(path = "/ministry/5277", produces = CSV)
    @Streams
    @Allow({COMMUNE_OFFICER, COMMUNE_LEADER})
    ResponseEntity<InputStreamResource> ranked(
            @RequestParam(required = false) @Nullable @Min(1990) @Max(2100) Integer year) {
        return exporting.answer("RankedProductsExported", "ptnt-ocop", "csv", MediaType.parseMediaType(CSV),
                out -> CsvFile.write(standard("5277", year).getFirst(), out));
    }

    /**
     * The ministry's tables of producers, recognitions, brands, outlets and help (QĐ 5333).
     *
     * @param year whose help is wanted; the current one if left out
     */
    @GetMapping(path = "/ministry/5333", produces = ZIP)
    @Streams
    @Allow({COMMUNE_OFFICER, COMMUNE_LEADER})
    ResponseEntity<InputStreamResource> ministry(
            @RequestParam(required = false) @Nullable @Min(1990) @Max(2100) Integer year) {
        return exporting.answer("MinistryTablesExported", "5333", "zip", MediaType.parseMediaType(ZIP),
                out -> archive(out, standard("5333", year), null));
    }

    private List<Table> standard(String number, @Nullable Integer year) throws IOException {
        var today = LocalDate.now(clock);
        return tables.of(number, year == null ? today.getYear() : year, today);
    }

    private long archive(OutputStream out, List<Table> all, byte @Nullable [] readMe) throws IOException {
        try (var archive = new Archive(out, json)) {
            for (var table : all) {
                archive.add(table);
            }
            if (readMe != null) {
                archive.add("README.txt", readMe);
            }
            return archive.finish(Scope.current().requireUnit(), clock.instant());
        }
    }
}
