package vn.ocop.registry.producer.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.contracts.ProducerFact;
import vn.ocop.contracts.Topics;
import vn.ocop.platform.journal.Journal;
import vn.ocop.registry.producer.Details;
import vn.ocop.registry.producer.Producer;
import vn.ocop.registry.producer.ProducerType;
import vn.ocop.registry.producer.Producers;
import vn.ocop.registry.producer.TaxCode;

@Repository
class JdbcProducers implements Producers {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Journal journal;

    JdbcProducers(JdbcClient jdbc, JsonMapper json, Journal journal) {
        this.jdbc = jdbc;
        this.json = json;
        this.journal = journal;
    }

    @Override
    public Optional<Producer> find(UUID id) {
        return jdbc.sql("select * from producer where id = ?").param(id).query(this::row).optional();
    }

    @Override
    public List<Producer> list(Producer.@Nullable Status status, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select * from producer
                where (:status::text is null or status = :status) and (:after::uuid is null or id < :after)
                order by id desc limit :limit""")
                .param("status", status == null ? null : status.name())
                .param("after", after)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    @Override
    public void add(Producer producer, String event) {
        jdbc.sql("""
                insert into producer (id, unit, owner, version, status, type, name, tax_code, details, consent,
                    consented_at, return_reason, registered_at, verified_at)
                values (:id, :unit, :owner, :version, :status, :type, :name, :taxCode, :details::jsonb, :consent,
                    :consentedAt, :returnReason, :registeredAt, :verifiedAt)""")
                .params(columns(producer))
                .update();
        journal(producer, event);
    }

    @Override
    public void update(Producer producer, String event) {
        int updated = jdbc.sql("""
                update producer set version = :version, status = :status, type = :type, name = :name, tax_code = :taxCode,
                    details = :details::jsonb, return_reason = :returnReason, verified_at = :verifiedAt
                where id = :id and version = :version - 1""")
                .params(columns(producer))
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException("producer");
        }
        journal(producer, event);
    }

    private java.util.Map<String, @Nullable Object> columns(Producer producer) {
        var columns = new java.util.HashMap<String, @Nullable Object>();
        columns.put("id", producer.id());
        columns.put("unit", producer.unit());
        columns.put("owner", producer.owner());
        columns.put("version", producer.version());
        columns.put("status", producer.status().name());
        columns.put("type", producer.type().name());
        columns.put("name", producer.name());
        columns.put("taxCode", producer.taxCode().value());
        columns.put("details", json.writeValueAsString(producer.details()));
        columns.put("consent", producer.consent().version());
        columns.put("consentedAt", utc(producer.consent().at()));
        columns.put("returnReason", producer.returnReason());
        columns.put("registeredAt", utc(producer.registeredAt()));
        columns.put("verifiedAt", producer.verifiedAt() == null ? null : utc(producer.verifiedAt()));
        return columns;
    }

    private void journal(Producer producer, String event) {
        journal.record(Topics.PRODUCERS, event, producer.unit(), producer.id(), producer.version(),
                new ProducerFact(producer.id(), producer.owner(), producer.unit(), producer.type().name(),
                        producer.name(),
                        producer.status().name()));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private Producer row(ResultSet row, int number) throws SQLException {
        var verifiedAt = row.getObject("verified_at", OffsetDateTime.class);
        return new Producer(row.getObject("id", UUID.class), row.getString("unit"), row.getObject("owner", UUID.class),
                row.getLong("version"), Producer.Status.valueOf(row.getString("status")),
                ProducerType.valueOf(row.getString("type")), row.getString("name"),
                new TaxCode(row.getString("tax_code")),
                json.readValue(row.getString("details"), Details.class),
                new Producer.Consent(row.getString("consent"),
                        row.getObject("consented_at", OffsetDateTime.class).toInstant()),
                row.getString("return_reason"), row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                verifiedAt == null ? null : verifiedAt.toInstant());
    }
}
