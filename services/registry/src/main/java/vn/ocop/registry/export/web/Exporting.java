package vn.ocop.registry.export.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ocop.platform.audit.Audit;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.time.Ids;

/**
 * Writes an export to disk from one state of the data, writes down that it was taken, and only then gives it out: a failure
 * gives no half of a file, and a slow reader holds no connection.
 */
@Component
class Exporting {

    private static final int MAX_SECONDS = 120;

    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private final Audit audit;
    private final Clock clock;

    Exporting(PlatformTransactionManager transactions, Audit audit, Clock clock) {
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.reading.setTimeout(MAX_SECONDS);
        this.writing = new TransactionTemplate(transactions);
        this.audit = audit;
        this.clock = clock;
    }

    /** Writes the content and says how many rows it has. */
    interface Content {
        long writeTo(OutputStream out) throws IOException;
    }

    /**
     * @param action what the audit calls it
     * @param kind the middle of the file's name
     * @param ending of the file's name
     */
    ResponseEntity<InputStreamResource> answer(String action, String kind, String ending, MediaType type,
            Content content) {
        try {
            var file = new PassingFile();
            try {
                long rows = Objects.requireNonNull(reading.execute(status -> write(content, file)));
                record(action, rows);
                return ResponseEntity.ok()
                        .contentType(type)
                        .contentLength(file.size())
                        .cacheControl(CacheControl.noStore())
                        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(kind, ending))
                        .header("X-Content-Type-Options", "nosniff")
                        .body(new InputStreamResource(file.in()));
            } catch (IOException | RuntimeException failed) {
                file.close();
                throw failed;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Long write(Content content, PassingFile file) {
        try (var out = file.out()) {
            return content.writeTo(out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void record(String action, long rows) {
        writing.executeWithoutResult(status -> audit.record(Scope.current().requireUnit(), action, "export",
                Ids.next(), Map.of("rows", rows)));
    }

    private String attachment(String kind, String ending) {
        var name = "ocop-%s-%s-%s.%s".formatted(Scope.current().requireUnit(), kind, LocalDate.now(clock), ending);
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
