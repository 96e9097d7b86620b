package vn.ocop.registry.paper.web;

import static vn.ocop.platform.identity.Role.CITY_LEADER;
import static vn.ocop.platform.identity.Role.CITY_OFFICER;
import static vn.ocop.platform.identity.Role.COMMUNE_LEADER;
import static vn.ocop.platform.identity.Role.COMMUNE_OFFICER;
import static vn.ocop.platform.identity.Role.CULTURE_OFFICER;
import static vn.ocop.platform.identity.Role.INSPECTOR;
import static vn.ocop.platform.identity.Role.PRODUCER;

import jakarta.validation.Valid;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.refusal.Text;
import vn.ocop.platform.time.Ids;
import vn.ocop.platform.web.Allow;
import vn.ocop.platform.web.Expected;
import vn.ocop.platform.web.Page;
import vn.ocop.platform.web.Paging;
import vn.ocop.registry.paper.FileStore;
import vn.ocop.registry.paper.FileType;
import vn.ocop.registry.paper.Paper;
import vn.ocop.registry.paper.PaperFile;
import vn.ocop.registry.paper.Papers;
import vn.ocop.registry.producer.Producers;

/** Evidence papers: first what it is, then its file as the request's body. */
@RestController
@RequestMapping("/v1/registry/papers")
class PaperController {

    private final Papers papers;
    private final Producers producers;
    private final FileStore files;
    private final Clock clock;

    PaperController(Papers papers, Producers producers, FileStore files, Clock clock) {
        this.papers = papers;
        this.producers = producers;
        this.files = files;
        this.clock = clock;
    }

    @PostMapping
    @Allow(PRODUCER)
    ResponseEntity<Paper> describe(@Valid @RequestBody PaperForm form) {
        var producer = producers.find(form.producerId())
                .orElseThrow(() -> Refusal.invalid("producerId", "unknown", "Không có chủ thể này.",
                        "There is no such producer."));
        if (form.issuedOn() != null && form.endsOn() != null && form.endsOn().isBefore(form.issuedOn())) {
            throw Refusal.invalid("endsOn", "before-issue", "Ngày hết hạn trước ngày cấp.",
                    "It ends before it was issued.");
        }
        var paper = new Paper(Ids.next(), producer.unit(), producer.owner(), producer.id(), 1, form.kind(),
                form.title(),
                form.number(), form.issuer(), form.issuedOn(), form.endsOn(), null, clock.instant());
        papers.add(paper);
        return ResponseEntity.created(URI.create("/v1/registry/papers/" + paper.id()))
                .eTag(Expected.tag(paper.version()))
                .body(paper);
    }

    @PutMapping(path = "/{id}/file", consumes = {MediaType.APPLICATION_OCTET_STREAM_VALUE,
            MediaType.APPLICATION_PDF_VALUE,
            MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE})
    @Allow(PRODUCER)
    ResponseEntity<Paper> putFile(@PathVariable UUID id, Expected expected, @RequestBody byte[] content) {
        var paper = find(id);
        expected.check(paper.version(), paper);
        var type = FileType.of(content)
                .orElseThrow(() -> new Refusal(Refusal.Kind.UNPROCESSABLE, "not-a-document",
                        new Text("Chỉ nhận tệp PDF, JPEG hoặc PNG.", "Only PDF, JPEG and PNG files are taken.")));
        var file = new PaperFile(paper.nextFileVersion(), sha256(content), content.length, type.contentType(),
                clock.instant());
        var changed = paper.withFile(file);
        papers.addFile(changed, file);
        files.put(id, file, content);
        return answer(changed);
    }

    @GetMapping
    @Allow({PRODUCER, COMMUNE_OFFICER, COMMUNE_LEADER, CULTURE_OFFICER, INSPECTOR, CITY_OFFICER, CITY_LEADER})
    Page<Paper> list(@RequestParam(required = false) @Nullable UUID producerId, Paging paging) {
        return Page.of(papers.list(producerId, paging.afterId(), paging.fetch()), paging, Paper::id);
    }

    @GetMapping("/{id}")
    @Allow({PRODUCER, COMMUNE_OFFICER, COMMUNE_LEADER, CULTURE_OFFICER, INSPECTOR, CITY_OFFICER, CITY_LEADER})
    ResponseEntity<Paper> get(@PathVariable UUID id) {
        return answer(find(id));
    }

    @GetMapping("/{id}/files/{version}")
    @Allow({PRODUCER, COMMUNE_OFFICER, COMMUNE_LEADER, CULTURE_OFFICER, INSPECTOR, CITY_OFFICER, CITY_LEADER})
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable int version) {
        var file = papers.file(id, version).orElseThrow(Refusal::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.contentType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
                .header("X-Content-Type-Options", "nosniff")
                .body(files.get(id, file));
    }

    private Paper find(UUID id) {
        return papers.find(id).orElseThrow(Refusal::notFound);
    }

    private static ResponseEntity<Paper> answer(Paper paper) {
        return ResponseEntity.ok().eTag(Expected.tag(paper.version())).body(paper);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
