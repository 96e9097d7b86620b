package vn.ocop.certification.certificate.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.certification.certificate.EarlierCertificate;
import vn.ocop.certification.certificate.EarlierRecord;
import vn.ocop.certification.certificate.EarlierRecords;
import vn.ocop.platform.audit.Audit;

@Repository
class JdbcEarlierRecords implements EarlierRecords {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Audit audit;

    JdbcEarlierRecords(JdbcClient jdbc, JsonMapper json, Audit audit) {
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
    }

    @Override
    public Optional<EarlierRecord> find(UUID id) {
        return jdbc.sql("select * from earlier_certificate where id = ?").param(id).query(this::row).optional();
    }

    @Override
    public List<EarlierRecord> list(EarlierRecord.@Nullable State state, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select * from earlier_certificate where (:state::text is null or state = :state)
                    and (:after::uuid is null or id < :after) order by id desc limit :limit""")
                .param("state", state == null ? null : state.name())
                .param("after", after)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    @Override
    public void add(EarlierRecord record) {
        jdbc.sql("""
                insert into earlier_certificate (id, unit, owner, version, state, papers, recorded_at)
                values (?, ?, ?, ?, ?, ?::jsonb, ?)""")
                .params(record.id(), record.unit(), record.recordedBy(), record.version(), record.state().name(),
                        json.writeValueAsString(record.papers()), record.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
        written(record, "EarlierCertificateRecorded");
    }

    @Override
    public void save(EarlierRecord record) {
        int saved = jdbc.sql("""
                update earlier_certificate set version = :version, state = :state, reason = :reason
                where id = :id and version = :version - 1""")
                .param("version", record.version())
                .param("state", record.state().name())
                .param("reason", record.reason())
                .param("id", record.id())
                .update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException("earlier certificate");
        }
        written(record, record.state() == EarlierRecord.State.CONFIRMED
                ? "EarlierCertificateConfirmed"
                : "EarlierCertificateRefused");
    }

    private void written(EarlierRecord record, String action) {
        audit.record(record.unit(), action, "earlier-certificate", record.id(),
                Map.of("product", record.papers().productId(), "code", record.papers().productCode(), "stars",
                        record.papers().stars()));
    }

    private EarlierRecord row(ResultSet row, int number) throws SQLException {
        return new EarlierRecord(row.getObject("id", UUID.class), row.getString("unit"),
                row.getObject("owner", UUID.class), row.getLong("version"),
                EarlierRecord.State.valueOf(row.getString("state")),
                json.readValue(row.getString("papers"), EarlierCertificate.class), row.getString("reason"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
