package vn.ocop.registry.file.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ocop.platform.identity.Jurisdiction;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.registry.file.FileStore;

/**
 * Removes files from the store that no row refers to, when they are due. One a transaction, its row locked meanwhile: of
 * several replicas one removes it, and an upload of the same file waits.
 */
@Component
public class SweepJob {

    private static final Logger log = LoggerFactory.getLogger(SweepJob.class);
    private static final Scope PLATFORM = new Scope("VN", Jurisdiction.ALL, null, "sweep", Set.of());

    private static final Duration PUT_OFF = Duration.ofHours(1);

    private final FileStore files;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public SweepJob(FileStore files, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.files = files;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Safe to repeat and to be stopped at any point. */
    @Scheduled(fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    public void sweep() {
        while (PLATFORM.call(() -> Boolean.TRUE.equals(transaction.execute(status -> removeNext())))) {
            // the next
        }
    }

    /** One that the store does not remove now is put off, so that it keeps none behind it, and ends this turn. */
    private boolean removeNext() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var next = jdbc.sql("""
                update unreferenced_file set due = :later where key = (
                    select key from unreferenced_file where due <= :now order by due limit 1 for update skip locked)
                returning key""").param("now", now).param("later", now.plus(PUT_OFF)).query(String.class).optional();
        if (next.isEmpty()) {
            return false;
        }
        var key = next.get();
        try {
            if (!isReferenced(key)) {
                files.delete(key);
            }
        } catch (Refusal refused) {
            log.warn("A file that no row refers to stays in the store for now: {}", key);
            return false;
        }
        jdbc.sql("delete from unreferenced_file where key = ?").param(key).update();
        return true;
    }

    /** A repeat of an upload may have announced once more what was referenced meanwhile: that is never removed. */
    private boolean isReferenced(String key) {
        var owner = UUID.fromString(key.split("/")[1]);
        return jdbc.sql("""
                select exists (select from paper_file where paper_id = :owner
                               and 'papers/' || paper_id || '/' || file_version || '-' || sha256 = :key)
                    or exists (select from product_photo where product_id = :owner
                               and starts_with(:key, 'photos/' || product_id || '/' || id || '-'))""")
                .param("owner", owner).param("key", key).query(Boolean.class).single();
    }
}
