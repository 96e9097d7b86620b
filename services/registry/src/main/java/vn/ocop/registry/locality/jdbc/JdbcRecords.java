package vn.ocop.registry.locality.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.platform.audit.Audit;
import vn.ocop.registry.locality.Kept;
import vn.ocop.registry.locality.Records;

/** One table for each kind; the tables are alike. */
class JdbcRecords<T extends Kept.Named> implements Records<T> {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Audit audit;
    private final String table;
    private final Class<T> type;

    JdbcRecords(JdbcClient jdbc, JsonMapper json, Audit audit, String table, Class<T> type) {
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
        this.table = table;
        this.type = type;
    }

    @Override
    public Optional<Kept<T>> find(UUID id) {
        return jdbc.sql("select * from " + table + " where id = ?").param(id).query(this::row).optional();
    }

    @Override
    public List<Kept<T>> list(@Nullable UUID after, int limit) {
        return jdbc.sql("select * from " + table
                + " where (:after::uuid is null or id < :after) order by id desc limit :limit")
                .param("after", after)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    @Override
    public void add(Kept<T> kept) {
        write("insert into " + table + " (id, unit, version, name, details)"
                + " values (:id, :unit, :version, :name, :details::jsonb)", kept);
        record(kept, "Added");
    }

    @Override
    public void update(Kept<T> kept) {
        int updated = write("update " + table + " set version = :version, name = :name, details = :details::jsonb"
                + " where id = :id and version = :version - 1", kept);
        if (updated == 0) {
            throw new OptimisticLockingFailureException(table);
        }
        record(kept, "Changed");
    }

    private int write(String sql, Kept<T> kept) {
        return jdbc.sql(sql)
                .param("id", kept.id())
                .param("unit", kept.unit())
                .param("version", kept.version())
                .param("name", kept.says().name())
                .param("details", json.writeValueAsString(kept.says()))
                .update();
    }

    private void record(Kept<T> kept, String what) {
        audit.record(kept.unit(), type.getSimpleName() + what, table.replace('_', '-'), kept.id(),
                Map.of("version", kept.version()));
    }

    private Kept<T> row(ResultSet row, int number) throws SQLException {
        return new Kept<>(row.getObject("id", UUID.class), row.getString("unit"), row.getLong("version"),
                json.readValue(row.getString("details"), type));
    }
}
