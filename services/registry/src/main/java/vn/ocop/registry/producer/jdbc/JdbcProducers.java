package vn.ocop.registry.producer.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.contracts.ProducerFact;
import vn.ocop.contracts.Topic;
import vn.ocop.contracts.Topics;
import vn.ocop.platform.journal.Journal;
import vn.ocop.platform.outbox.Restatement;
import vn.ocop.registry.person.jdbc.NumberCells;
import vn.ocop.registry.producer.Details;
import vn.ocop.registry.producer.Producer;
import vn.ocop.registry.producer.ProducerType;
import vn.ocop.registry.producer.Producers;
import vn.ocop.registry.producer.TaxCode;

@Repository
class JdbcProducers implements Producers, Restatement {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Journal journal;
    private final NumberCells numbers;
    private final ProducerLog log;
    private final ProducerVersions versions;

    JdbcProducers(JdbcClient jdbc, JsonMapper json, Journal journal, NumberCells numbers, ProducerLog log,
            ProducerVersions versions) {
        this.jdbc = jdbc;
        this.json = json;
        this.journal = journal;
        this.numbers = numbers;
        this.log = log;
        this.versions = versions;
    }

    @Override
    public Optional<Producer> find(UUID id) {
        return jdbc.sql("select * from producer where id = ?").param(id).query(this::row).optional();
    }

    @Override
    public Optional<Producer> find(UUID id, long version) {
        return versions.find(id, version);
    }

    @Override
    public List<Producer> versions(UUID id) {
        return versions.of(id);
    }

    @Override
    public Optional<Producer> findByTaxCode(TaxCode code) {
        return jdbc.sql("""
                select * from producer
                where unit = platform.acting_unit() and status <> 'CLOSED'
                    and (tax_code = :code or personal_index in (:indexes))
                order by owner is not null, id limit 1""")
                .param("code", code.value())
                .param("indexes", numbers.indexes(code.value()))
                .query(this::row)
                .optional();
    }

    @Override
    public Optional<Producer> findByOwner(UUID account) {
        return jdbc.sql("select * from producer where owner = ? and status <> 'CLOSED'")
                .param(account)
                .query(this::row)
                .optional();
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
    public Optional<Producer> nextToForget(Instant closedBefore) {
        return jdbc.sql("""
                select * from producer where closed_at < ? and forgotten_at is null
                order by closed_at limit 1 for update skip locked""")
                .param(utc(closedBefore))
                .query(this::row)
                .optional();
    }

    @Override
    public void add(Producer producer, String event) {
        jdbc.sql("""
                insert into producer (id, unit, owner, version, status, type, name, tax_code, personal_key, personal_sealed,
                    personal_index, details, consent, consented_at, reason, registered_at, verified_at, closed_at,
                    joined_into, forgotten_at)
                values (:id, :unit, :owner, :version, :status, :type, :name, :taxCode, :personalKey, :personalSealed,
                    :personalIndex, :details::jsonb, :consent, :consentedAt, :reason, :registeredAt, :verifiedAt,
                    :closedAt, :joinedInto, :forgottenAt)""")
                .params(columns(producer))
                .update();
        log.began(producer, event);
        journal(producer, event);
    }

    @Override
    public void update(Producer producer, String event) {
        var before = jdbc.sql("select * from producer where id = ? and version = ? for update")
                .params(producer.id(), producer.version() - 1)
                .query(this::row)
                .optional()
                .orElseThrow(() -> new OptimisticLockingFailureException("producer"));
        jdbc.sql("""
                update producer set owner = :owner, version = :version, status = :status, type = :type, name = :name,
                    tax_code = :taxCode, personal_key = :personalKey, personal_sealed = :personalSealed,
                    personal_index = :personalIndex, details = :details::jsonb, consent = :consent,
                    consented_at = :consentedAt, reason = :reason, verified_at = :verifiedAt, closed_at = :closedAt,
                    joined_into = :joinedInto, forgotten_at = :forgottenAt
                where id = :id""")
                .params(columns(producer))
                .update();
        log.changed(before, producer, event);
        journal(producer, event);
    }

    private Map<String, @Nullable Object> columns(Producer producer) {
        var columns = new HashMap<String, @Nullable Object>();
        var taxCode = producer.taxCode();
        var consent = producer.consent();
        columns.put("id", producer.id());
        columns.put("unit", producer.unit());
        columns.put("owner", producer.owner());
        columns.put("version", producer.version());
        columns.put("status", producer.status().name());
        columns.put("type", producer.type().name());
        columns.put("name", producer.name());
        numbers.write(taxCode == null ? null : taxCode.value(), taxCode != null && taxCode.isPersonal(),
                producer.id(), columns);
        columns.put("details", json.writeValueAsString(producer.details()));
        columns.put("consent", consent == null ? null : consent.version());
        columns.put("consentedAt", consent == null ? null : utc(consent.at()));
        columns.put("reason", producer.reason());
        columns.put("registeredAt", utc(producer.registeredAt()));
        columns.put("verifiedAt", utc(producer.verifiedAt()));
        columns.put("closedAt", utc(producer.closedAt()));
        columns.put("joinedInto", producer.joinedInto());
        columns.put("forgottenAt", utc(producer.forgottenAt()));
        return columns;
    }

    private void journal(Producer producer, String event) {
        versions.keep(producer);
        journal.record(Topics.PRODUCERS, event, producer.unit(), producer.id(), producer.version(),
                fact(producer));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private Producer row(ResultSet row, int number) throws SQLException {
        var taxCode = numbers.read(row);
        var consent = row.getString("consent");
        var says = new Producer.Description(ProducerType.valueOf(row.getString("type")), row.getString("name"),
                taxCode == null ? null : new TaxCode(taxCode),
                json.readValue(row.getString("details"), Details.class));
        return new Producer(row.getObject("id", UUID.class), row.getString("unit"), row.getObject("owner", UUID.class),
                row.getLong("version"), Producer.Status.valueOf(row.getString("status")), says,
                consent == null
                        ? null
                        : new Producer.Consent(consent, Objects.requireNonNull(instant(row, "consented_at"))),
                row.getString("reason"), Objects.requireNonNull(instant(row, "registered_at")),
                instant(row, "verified_at"), instant(row, "closed_at"), row.getObject("joined_into", UUID.class),
                instant(row, "forgotten_at"));
    }

    @Override
    public Topic<?> topic() {
        return Topics.PRODUCERS;
    }

    @Override
    public Optional<String> restate(@Nullable String after, int limit) {
        var next = jdbc.sql("""
                select * from producer where (:after::uuid is null or id > :after::uuid)
                order by id limit :limit for update""")
                .param("after", after)
                .param("limit", limit)
                .query(this::row)
                .list();
        next.forEach(producer -> journal.restate(Topics.PRODUCERS, producer.unit(), producer.id(), producer.version(),
                fact(producer)));
        return next.isEmpty() ? Optional.empty() : Optional.of(next.getLast().id().toString());
    }

    private static ProducerFact fact(Producer producer) {
        return new ProducerFact(producer.id(), producer.owner(), producer.unit(), producer.type().name(),
                producer.name(),
                producer.status().name());
    }
}
