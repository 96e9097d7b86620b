package vn.ocop.registry.file.jdbc;

import java.time.Clock;
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
 * Removes files from the store that are spare and due. One a transaction, its row locked meanwhile: of several replicas one
 * removes it, and an upload of the same file waits.
 */
@Component
public class SweepJob {

    private static final Logger log = LoggerFactory.getLogger(SweepJob.class);
    private static final Scope PLATFORM = new Scope("VN", Jurisdiction.ALL, null, "sweep", Set.of());

    private final FileStore files;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SweepJob(FileStore files, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.files = files;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Safe to repeat and to be stopped at any point; a store that is away is swept later. */
    @Scheduled(fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    public void sweep() {
        try {
            while (PLATFORM.call(() -> Boolean.TRUE.equals(transaction.execute(status -> removeNext())))) {
                // the next
            }
        } catch (Refusal away) {
            log.warn("Files that are not wanted stay in the store for now");
        }
    }

    private boolean removeNext() {
        var key = jdbc.sql("""
                delete from spare_file where key = (
                    select key from spare_file where due <= ? order by due limit 1 for update skip locked)
                returning key""").param(clock.instant().atOffset(ZoneOffset.UTC)).query(String.class).optional();
        key.filter(spare -> !isNamed(spare)).ifPresent(files::delete);
        return key.isPresent();
    }

    /** A repeat of an upload may have written down once more what was named meanwhile: a named file is never removed. */
    private boolean isNamed(String key) {
        var owner = UUID.fromString(key.split("/")[1]);
        return jdbc.sql("""
                select exists (select from paper_file where paper_id = :owner
                               and 'papers/' || paper_id || '/' || file_version || '-' || sha256 = :key)
                    or exists (select from product_photo where product_id = :owner
                               and starts_with(:key, 'photos/' || product_id || '/' || id || '-'))""")
                .param("owner", owner).param("key", key).query(Boolean.class).single();
    }
}
