package vn.ocop.registry.workbook.web;

import static vn.ocop.platform.identity.Role.CITY_OFFICER;
import static vn.ocop.platform.identity.Role.COMMUNE_OFFICER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.platform.audit.Audit;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.time.Ids;
import vn.ocop.platform.web.Allow;
import vn.ocop.platform.web.Page;
import vn.ocop.platform.web.Paging;
import vn.ocop.platform.web.Upload;
import vn.ocop.registry.workbook.Column;
import vn.ocop.registry.workbook.Decision;
import vn.ocop.registry.workbook.Verdict.Outcome;
import vn.ocop.registry.workbook.Workbook;
import vn.ocop.registry.workbook.WorkbookReader;
import vn.ocop.registry.workbook.WorkbookRow;
import vn.ocop.registry.workbook.Workbooks;

/** Workbooks: brought in, previewed row by row, put right, taken into the register. */
@RestController
@RequestMapping("/v1/registry/workbooks")
class WorkbookController {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Workbooks workbooks;
    private final WorkbookReader reader;
    private final Audit audit;
    private final Clock clock;

    WorkbookController(Workbooks workbooks, WorkbookReader reader, Audit audit, Clock clock) {
        this.workbooks = workbooks;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
    }

    /** A workbook with what its rows come to so far. */
    record View(UUID id, String name, Workbook.State state, int rows, int done, Map<Outcome, Integer> outcomes,
            List<Workbooks.UnknownText> unknownTexts, List<Workbook.IgnoredSheet> ignoredSheets,
            java.time.Instant uploadedAt) {}

    /** What an officer says of a row: take it, leave it, or other texts for some of its cells. */
    record Said(@NotNull Decision decision,
            @Nullable @Size(max = 22) Map<Column, @NotNull @Size(max = 500) String> corrections) {}

    /** The same file again is the same workbook. */
    @PostMapping(consumes = {XLSX, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @Allow({COMMUNE_OFFICER, CITY_OFFICER})
    ResponseEntity<View> bring(@RequestParam(defaultValue = "workbook.xlsx") @NotBlank @Size(max = 200) String name,
            Upload upload) {
        var known = workbooks.findBySha256(Scope.current().requireUnit(), upload.sha256());
        return known.isPresent()
                ? ResponseEntity.ok(view(known.get()))
                : reader.read(upload.file(), content -> add(name, upload.sha256(), content));
    }

    private ResponseEntity<View> add(String name, String sha256, Workbook.Content content) {
        var scope = Scope.current();
        var workbook = new Workbook(Ids.next(), scope.requireUnit(), scope.requirePerson(), scope.jurisdiction(), name,
                sha256, Workbook.State.PREVIEWING, 0, content.rows(), 0, content.ignored(), clock.instant());
        workbooks.add(workbook, content.each());
        audit.record(workbook.unit(), "WorkbookBrought", "workbook", workbook.id(), Map.of("rows", workbook.rows()));
        return ResponseEntity.created(URI.create("/v1/registry/workbooks/" + workbook.id())).body(view(workbook));
    }

    @GetMapping
    @Allow({COMMUNE_OFFICER, CITY_OFFICER})
    Page<View> list(Paging paging) {
        var views = workbooks.list(paging.afterId(), paging.fetch()).stream().map(this::view).toList();
        return Page.of(views, paging, View::id);
    }

    @GetMapping("/{id}")
    @Allow({COMMUNE_OFFICER, CITY_OFFICER})
    View get(@PathVariable UUID id) {
        return view(find(id));
    }

    @GetMapping("/{id}/rows")
    @Allow({COMMUNE_OFFICER, CITY_OFFICER})
    Page<WorkbookRow> rows(@PathVariable UUID id, @RequestParam(required = false) @Nullable Outcome outcome,
            Paging paging) {
        var rows = workbooks.rows(find(id).id(), outcome, paging.afterId(), paging.fetch());
        return Page.of(rows, paging, WorkbookRow::id);
    }

    @PutMapping("/{id}/rows/{row}")
    @Allow({COMMUNE_OFFICER, CITY_OFFICER})
    View say(@PathVariable UUID id, @PathVariable UUID row, @Valid @RequestBody Said said) {
        var workbook = find(id);
        var known = workbooks.row(id, row).orElseThrow(Refusal::notFound);
        if (known.verdict().outcome() == Outcome.CREATED) {
            throw Refusal.wrongState("taken", "Dòng này đã vào sổ đăng ký; hãy sửa ở chủ thể hoặc sản phẩm.",
                    "This row is in the register; change the producer or the product there.");
        }
        requireNotApplying(workbook);
        workbooks.say(id, row, said.decision(), said.corrections() == null ? known.corrections() : said.corrections());
        audit.record(workbook.unit(), "WorkbookRowDecided", "workbook", id,
                Map.of("row", known.source().number(), "decision", said.decision()));
        return view(find(id));
    }

    /** Takes what is new into the register; doubtful rows stay where they are. */
    @PostMapping("/{id}/applications")
    @Allow({COMMUNE_OFFICER, CITY_OFFICER})
    ResponseEntity<View> apply(@PathVariable UUID id) {
        var workbook = find(id);
        if (!workbooks.move(id, Workbook.State.PREVIEWED, Workbook.State.APPLYING)) {
            throw Refusal.wrongState("not-previewed", "Hãy chờ xem trước xong rồi mới nhập.",
                    "Wait until the preview is complete.");
        }
        audit.record(workbook.unit(), "WorkbookApplied", "workbook", id, Map.of());
        return ResponseEntity.accepted().body(view(find(id)));
    }

    private static void requireNotApplying(Workbook workbook) {
        if (workbook.state() == Workbook.State.APPLYING) {
            throw Refusal.wrongState("applying", "Đang nhập vào sổ đăng ký, xin chờ.",
                    "It is being taken into the register; please wait.");
        }
    }

    private Workbook find(UUID id) {
        return workbooks.find(id).orElseThrow(Refusal::notFound);
    }

    private View view(Workbook workbook) {
        return new View(workbook.id(), workbook.name(), workbook.state(), workbook.rows(), workbook.done(),
                workbooks.outcomes(workbook.id()), workbooks.unknownTexts(workbook.id()), workbook.ignoredSheets(),
                workbook.uploadedAt());
    }
}
