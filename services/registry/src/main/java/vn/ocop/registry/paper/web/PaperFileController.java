package vn.ocop.registry.paper.web;

import static vn.ocop.platform.identity.Role.ADVISORY_MEMBER;
import static vn.ocop.platform.identity.Role.CITY_LEADER;
import static vn.ocop.platform.identity.Role.CITY_OFFICER;
import static vn.ocop.platform.identity.Role.COMMUNE_LEADER;
import static vn.ocop.platform.identity.Role.COMMUNE_OFFICER;
import static vn.ocop.platform.identity.Role.COUNCIL_MEMBER;
import static vn.ocop.platform.identity.Role.CULTURE_OFFICER;
import static vn.ocop.platform.identity.Role.INSPECTOR;
import static vn.ocop.platform.identity.Role.PRODUCER;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.web.Allow;
import vn.ocop.platform.web.Expected;
import vn.ocop.platform.web.FileIntake;
import vn.ocop.platform.web.Streams;
import vn.ocop.platform.web.Upload;
import vn.ocop.registry.file.FileStore;
import vn.ocop.registry.file.Inspection;
import vn.ocop.registry.file.Quota;
import vn.ocop.registry.file.UnreferencedFiles;
import vn.ocop.registry.hearing.Judges;
import vn.ocop.registry.paper.PaperFile;
import vn.ocop.registry.paper.Papers;
import vn.ocop.registry.use.Uses;

/** The files of papers: put as a request's body, read by those allowed, each reading written down. */
@RestController
@RequestMapping("/v1/registry/papers/{id}")
class PaperFileController implements FileIntake {

    private final Papers papers;
    private final Uses uses;
    private final Inspection inspection;
    private final Quota quota;
    private final FileStore files;
    private final UnreferencedFiles unreferenced;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PaperFileController(Papers papers, Uses uses, Inspection inspection, Quota quota, FileStore files,
            UnreferencedFiles unreferenced, TransactionTemplate transaction, Clock clock) {
        this.papers = papers;
        this.uses = uses;
        this.inspection = inspection;
        this.quota = quota;
        this.files = files;
        this.unreferenced = unreferenced;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Looked into and stored under the key of the version that it will be. */
    @Override
    public PaperFile take(Map<String, String> path, Upload upload) {
        var id = FileIntake.id(path);
        var paper = Objects.requireNonNull(transaction.execute(status -> {
            var found = papers.find(id).orElseThrow(Refusal::notFound);
            quota.require(found.producerId(), upload.size());
            return found;
        }));
        var type = inspection.paper(upload.file());
        var file = new PaperFile(paper.nextFileVersion(), upload.sha256(), upload.size(), type.contentType(),
                clock.instant());
        paper.withFile(file);
        transaction.executeWithoutResult(status -> unreferenced.announce(paper.unit(), List.of(file.key(id))));
        files.put(file.key(id), file.contentType(), upload.file());
        return file;
    }

    @PutMapping(path = "/file", consumes = {MediaType.APPLICATION_OCTET_STREAM_VALUE, MediaType.APPLICATION_PDF_VALUE,
            MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE})
    @Allow(PRODUCER)
    ResponseEntity<PaperView> put(@PathVariable UUID id, Expected expected, Upload upload) {
        var paper = papers.find(id).orElseThrow(Refusal::notFound);
        var used = uses.of(List.of(id)).getOrDefault(id, List.of());
        expected.check(paper.version(), PaperView.of(paper, used));
        quota.require(paper.producerId(), upload.size());
        var file = FileIntake.taken(PaperFile.class);
        if (file.version() != paper.nextFileVersion()) {
            throw new OptimisticLockingFailureException("paper");
        }
        var changed = paper.withFile(file);
        papers.addFile(changed, file);
        unreferenced.reference(List.of(file.key(id)));
        return ResponseEntity.ok().eTag(Expected.tag(changed.version())).body(PaperView.of(changed, used));
    }

    @GetMapping("/files/{version}")
    @Streams
    @Allow({PRODUCER, COMMUNE_OFFICER, COMMUNE_LEADER, CULTURE_OFFICER, INSPECTOR, CITY_OFFICER, CITY_LEADER,
            COUNCIL_MEMBER, ADVISORY_MEMBER})
    ResponseEntity<InputStreamResource> get(@PathVariable UUID id, @PathVariable int version) {
        var file = Objects.requireNonNull(transaction.execute(status -> seen(id, version)));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.contentType()))
                .contentLength(file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(files.get(file.key(id))));
    }

    /** The reading is written down before a byte is given. A judge reaches the one version, but not its paper. */
    private PaperFile seen(UUID id, int version) {
        var paper = papers.find(id);
        if (paper.isEmpty() && !Judges.mayAct()) {
            throw Refusal.notFound();
        }
        var file = papers.file(id, version).orElseThrow(Refusal::notFound);
        if (paper.filter(own -> Scope.current().requirePerson().equals(own.owner())).isEmpty()) {
            papers.seen(id, version);
        }
        return file;
    }
}
