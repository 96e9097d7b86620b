package vn.ocop.registry.export.web;

import static vn.ocop.platform.identity.Role.COMMUNE_LEADER;
import static vn.ocop.platform.identity.Role.COMMUNE_OFFICER;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.platform.web.Allow;
import vn.ocop.registry.export.jdbc.OfficerRows;
import vn.ocop.registry.export.xlsx.OfficerSheet;
import vn.ocop.registry.workbook.Headings;

/** A commune's data as files. Each taking is written down. */
@RestController
@RequestMapping("/v1/registry/exports")
class ExportController {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Exporting exporting;
    private final OfficerRows rows;
    private final Headings headings;

    ExportController(Exporting exporting, OfficerRows rows, Headings headings) {
        this.exporting = exporting;
        this.rows = rows;
        this.headings = headings;
    }

    /** The officers' workbook of 22 columns, which can be brought in again. */
    @GetMapping(path = "/workbook", produces = XLSX)
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
}
