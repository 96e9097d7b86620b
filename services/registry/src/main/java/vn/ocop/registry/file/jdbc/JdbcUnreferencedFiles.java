package vn.ocop.registry.file.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ocop.registry.file.UnreferencedFiles;

@Repository
class JdbcUnreferencedFiles implements UnreferencedFiles {

    /** Longer than any upload takes. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcUnreferencedFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void announce(String unit, List<String> keys) {
        write(unit, keys, clock.instant().plus(KEPT));
    }

    @Override
    public void reference(List<String> keys) {
        for (var key : keys) {
            if (jdbc.sql("delete from unreferenced_file where key = ?").param(key).update() == 0) {
                throw new OptimisticLockingFailureException("file");
            }
        }
    }

    @Override
    public void release(String unit, List<String> keys) {
        write(unit, keys, clock.instant());
    }

    private void write(String unit, List<String> keys, Instant due) {
        for (var key : keys) {
            jdbc.sql("""
                    insert into unreferenced_file (key, unit, due) values (?, ?, ?)
                    on conflict (key) do update set due = excluded.due""")
                    .params(key, unit, due.atOffset(ZoneOffset.UTC)).update();
        }
    }
}
