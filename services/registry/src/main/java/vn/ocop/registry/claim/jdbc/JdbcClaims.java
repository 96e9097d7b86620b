package vn.ocop.registry.claim.jdbc;

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
import vn.ocop.contracts.RequestFact;
import vn.ocop.contracts.Topic;
import vn.ocop.contracts.Topics;
import vn.ocop.platform.audit.Audit;
import vn.ocop.platform.outbox.Outbox;
import vn.ocop.platform.outbox.Restatement;
import vn.ocop.registry.claim.Claim;
import vn.ocop.registry.claim.Claims;
import vn.ocop.registry.person.jdbc.NumberCells;
import vn.ocop.registry.producer.Producer;
import vn.ocop.registry.producer.TaxCode;

@Repository
class JdbcClaims implements Claims, Restatement {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Outbox outbox;
    private final NumberCells numbers;

    JdbcClaims(JdbcClient jdbc, Audit audit, Outbox outbox, NumberCells numbers) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.outbox = outbox;
        this.numbers = numbers;
    }

    @Override
    public Optional<Claim> find(UUID id) {
        return jdbc.sql("select * from claim where id = ?").param(id).query(this::row).optional();
    }

    @Override
    public List<Claim> list(Claim.@Nullable State state, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select * from claim
                where (:state::text is null or state = :state) and (:after::uuid is null or id < :after)
                order by id desc limit :limit""")
                .param("state", state == null ? null : state.name())
                .param("after", after)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    @Override
    public void add(Claim claim) {
        var taxCode = claim.asked().taxCode();
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", claim.id());
        columns.put("unit", claim.unit());
        columns.put("owner", claim.account());
        columns.put("version", claim.version());
        columns.put("state", claim.state().name());
        columns.put("producer", claim.asked().producerId());
        numbers.write(taxCode == null ? null : taxCode.value(), taxCode != null && taxCode.isPersonal(), claim.id(),
                columns);
        columns.put("consent", claim.consent().version());
        columns.put("filedAt", utc(claim.filedAt()));
        jdbc.sql("""
                insert into claim (id, unit, owner, version, state, asked_producer, tax_code, personal_key,
                    personal_sealed, personal_index, consent, filed_at)
                values (:id, :unit, :owner, :version, :state, :producer, :taxCode, :personalKey, :personalSealed,
                    :personalIndex, :consent, :filedAt)""")
                .params(columns)
                .update();
        record(claim, "ClaimFiled", Map.of());
    }

    @Override
    public void update(Claim claim) {
        int updated = jdbc.sql("""
                update claim set version = :version, state = :state, asked_producer = null, tax_code = null,
                    personal_key = null, personal_sealed = null, personal_index = null, producer_id = :producer, reason = :reason, decided_at = :decidedAt
                where id = :id and version = :version - 1""")
                .param("id", claim.id())
                .param("version", claim.version())
                .param("state", claim.state().name())
                .param("producer", claim.producer())
                .param("reason", claim.reason())
                .param("decidedAt", utc(claim.decidedAt()))
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException("claim");
        }
        record(claim, claim.state() == Claim.State.ACCEPTED ? "ClaimAccepted" : "ClaimRefused",
                claim.producer() == null ? Map.of() : Map.of("producer", claim.producer()));
    }

    private void record(Claim claim, String event, Map<String, ?> details) {
        audit.record(claim.unit(), event, "claim", claim.id(), details);
        outbox.append(Topics.REQUESTS, event, claim.unit(), claim.id().toString(), claim.version(),
                fact(claim));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private Claim row(ResultSet row, int number) throws SQLException {
        var taxCode = numbers.read(row);
        var filedAt = Objects.requireNonNull(instant(row, "filed_at"));
        return new Claim(row.getObject("id", UUID.class), row.getString("unit"), row.getObject("owner", UUID.class),
                row.getLong("version"), Claim.State.valueOf(row.getString("state")),
                new Claim.Asked(row.getObject("asked_producer", UUID.class),
                        taxCode == null ? null : new TaxCode(taxCode)),
                new Producer.Consent(row.getString("consent"), filedAt), row.getObject("producer_id", UUID.class),
                row.getString("reason"), filedAt, instant(row, "decided_at"));
    }

    @Override
    public Topic<?> topic() {
        return Topics.REQUESTS;
    }

    @Override
    public Optional<String> restate(@Nullable String after, int limit) {
        var next = jdbc.sql("""
                select * from claim where (:after::uuid is null or id > :after::uuid)
                order by id limit :limit for update""")
                .param("after", after)
                .param("limit", limit)
                .query(this::row)
                .list();
        next.forEach(claim -> outbox.restate(Topics.REQUESTS, claim.unit(), claim.id().toString(), claim.version(),
                fact(claim)));
        return next.isEmpty() ? Optional.empty() : Optional.of(next.getLast().id().toString());
    }

    private static RequestFact fact(Claim claim) {
        return new RequestFact(claim.id(), claim.account(), claim.unit(), RequestFact.Kind.CLAIM);
    }
}
