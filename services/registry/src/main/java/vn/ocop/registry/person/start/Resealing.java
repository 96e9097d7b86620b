package vn.ocop.registry.person.start;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ocop.platform.identity.Jurisdiction;
import vn.ocop.platform.identity.Scope;
import vn.ocop.registry.person.PersonalKeys;
import vn.ocop.registry.person.jdbc.NumberCells;

/** Seals, with the key that is first now, what an older key sealed or no key yet. A repeat finds nothing left. */
@Component
class Resealing {

    private static final Logger log = LoggerFactory.getLogger(Resealing.class);
    private static final Scope PLATFORM = new Scope("VN", Jurisdiction.ALL, null, "resealing", Set.of());
    private static final List<String> TABLES = List.of("producer", "claim");
    private static final int BATCH = 200;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final NumberCells cells;
    private final PersonalKeys keys;

    Resealing(JdbcClient jdbc, TransactionTemplate transaction, NumberCells cells, PersonalKeys keys) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.cells = cells;
        this.keys = keys;
    }

    @EventListener(ApplicationReadyEvent.class)
    void reseal() {
        PLATFORM.run(() -> TABLES.forEach(table -> {
            int sealed = 0;
            for (int batch = BATCH; batch == BATCH; sealed += batch) {
                batch = java.util.Objects.requireNonNull(transaction.execute(status -> batch(table)));
            }
            if (sealed > 0) {
                log.info("{} personal numbers of {} were sealed with the key {}", sealed, table, keys.currentId());
            }
        }));
    }

    private record Row(UUID id, @Nullable String number) {}

    private int batch(String table) {
        var rows = jdbc.sql("""
                select * from %s where tax_code ~ '^[0-9]{12}$' or personal_key <> :current
                order by id limit :limit for update skip locked""".formatted(table))
                .param("current", keys.currentId())
                .param("limit", BATCH)
                .query((row, number) -> new Row(row.getObject("id", UUID.class), cells.read(row)))
                .list();
        for (var row : rows) {
            var columns = new TreeMap<String, @Nullable Object>();
            columns.put("id", row.id());
            cells.write(row.number(), true, row.id(), columns);
            jdbc.sql("""
                    update %s set tax_code = :taxCode, personal_key = :personalKey, personal_sealed = :personalSealed,
                        personal_index = :personalIndex where id = :id""".formatted(table))
                    .params(columns)
                    .update();
        }
        return rows.size();
    }
}
