package vn.ocop.registry.producer.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.registry.producer.Details;
import vn.ocop.registry.producer.PersonalField;
import vn.ocop.registry.producer.Producer;
import vn.ocop.registry.producer.ProducerType;
import vn.ocop.registry.producer.TaxCode;

/** Every version of a producer, written with its change, a personal number masked. Only erasure ever takes something out. */
@Repository
class ProducerVersions {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProducerVersions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void keep(Producer producer) {
        var taxCode = producer.taxCode();
        jdbc.sql("""
                insert into producer_version (producer_id, version, unit, owner, status, type, name, tax_code, details,
                    reason, registered_at, verified_at, closed_at, joined_into)
                values (:producer, :version, :unit, :owner, :status, :type, :name, :taxCode, :details::jsonb, :reason,
                    :registeredAt, :verifiedAt, :closedAt, :joinedInto)""")
                .param("producer", producer.id())
                .param("version", producer.version())
                .param("unit", producer.unit())
                .param("owner", producer.owner())
                .param("status", producer.status().name())
                .param("type", producer.type().name())
                .param("name", producer.name())
                .param("taxCode", taxCode == null ? null : taxCode.shown())
                .param("details", json.writeValueAsString(producer.details()))
                .param("reason", producer.reason())
                .param("registeredAt", utc(producer.registeredAt()))
                .param("verifiedAt", utc(producer.verifiedAt()))
                .param("closedAt", utc(producer.closedAt()))
                .param("joinedInto", producer.joinedInto())
                .update();
    }

    Optional<Producer> find(UUID producer, long version) {
        return jdbc.sql("select * from producer_version where producer_id = ? and version = ?")
                .params(producer, version).query(this::row).optional();
    }

    /** Newest first. */
    List<Producer> of(UUID producer) {
        return jdbc.sql("select * from producer_version where producer_id = ? order by version desc").param(producer)
                .query(this::row).list();
    }

    void erase(UUID producer, Set<PersonalField> fields, boolean reasons) {
        for (var kept : of(producer)) {
            jdbc.sql("""
                    update producer_version set details = :details::jsonb,
                        tax_code = case when :number and tax_code like '•%' then null else tax_code end,
                        reason = case when :reasons then null else reason end
                    where producer_id = :producer and version = :version""")
                    .param("details", json.writeValueAsString(kept.details().without(fields)))
                    .param("number", fields.contains(PersonalField.TAX_NUMBER))
                    .param("reasons", reasons)
                    .param("producer", producer)
                    .param("version", kept.version())
                    .update();
        }
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private Producer row(ResultSet row, int number) throws SQLException {
        var taxCode = row.getString("tax_code");
        var says = new Producer.Description(ProducerType.valueOf(row.getString("type")), row.getString("name"),
                taxCode == null ? null : new TaxCode(taxCode),
                json.readValue(row.getString("details"), Details.class));
        return new Producer(row.getObject("producer_id", UUID.class), row.getString("unit"),
                row.getObject("owner", UUID.class), row.getLong("version"),
                Producer.Status.valueOf(row.getString("status")), says, null, row.getString("reason"),
                Objects.requireNonNull(instant(row, "registered_at")), instant(row, "verified_at"),
                instant(row, "closed_at"), row.getObject("joined_into", UUID.class), null);
    }
}
