package vn.ocop.registry.subject.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import vn.ocop.registry.producer.PersonalField;
import vn.ocop.registry.subject.ErasureRequest;
import vn.ocop.registry.subject.ErasureRequests;

@Repository
class JdbcErasureRequests implements ErasureRequests, Restatement {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Outbox outbox;

    JdbcErasureRequests(JdbcClient jdbc, Audit audit, Outbox outbox) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.outbox = outbox;
    }

    @Override
    public Optional<ErasureRequest> find(UUID id) {
        return jdbc.sql("select * from erasure_request where id = ?").param(id).query(JdbcErasureRequests::row)
                .optional();
    }

    @Override
    public List<ErasureRequest> list(@Nullable UUID producerId, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select * from erasure_request
                where (:producer::uuid is null or producer_id = :producer) and (:after::uuid is null or id < :after)
                order by id desc limit :limit""")
                .param("producer", producerId)
                .param("after", after)
                .param("limit", limit)
                .query(JdbcErasureRequests::row)
                .list();
    }

    @Override
    public void add(ErasureRequest request) {
        jdbc.sql("""
                insert into erasure_request (id, unit, owner, version, producer_id, state, kept, filed_at)
                values (:id, :unit, :owner, :version, :producer, :state, '{}', :filedAt)""")
                .param("id", request.id())
                .param("unit", request.unit())
                .param("owner", request.account())
                .param("version", request.version())
                .param("producer", request.producerId())
                .param("state", request.state().name())
                .param("filedAt", request.filedAt().atOffset(ZoneOffset.UTC))
                .update();
        record(request, "ErasureRequested", Map.of());
    }

    @Override
    public void update(ErasureRequest request) {
        var decidedAt = request.decidedAt();
        int updated = jdbc.sql("""
                update erasure_request set version = :version, state = :state, kept = :kept, reason = :reason,
                    decided_at = :decidedAt
                where id = :id and version = :version - 1""")
                .param("id", request.id())
                .param("version", request.version())
                .param("state", request.state().name())
                .param("kept", request.kept().stream().map(PersonalField::name).toArray(String[]::new))
                .param("reason", request.reason())
                .param("decidedAt", decidedAt == null ? null : decidedAt.atOffset(ZoneOffset.UTC))
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException("erasure_request");
        }
        record(request, request.state() == ErasureRequest.State.ACCEPTED ? "ErasureAccepted" : "ErasureRefused",
                Map.of("kept", request.kept()));
    }

    private void record(ErasureRequest request, String event, Map<String, ?> details) {
        audit.record(request.unit(), event, "producer", request.producerId(), details);
        outbox.append(Topics.REQUESTS, event, request.unit(), request.id().toString(), request.version(),
                fact(request));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static ErasureRequest row(ResultSet row, int number) throws SQLException {
        var kept = Arrays.stream((String[]) row.getArray("kept").getArray()).map(PersonalField::valueOf).toList();
        return new ErasureRequest(row.getObject("id", UUID.class), row.getString("unit"),
                row.getObject("owner", UUID.class), row.getLong("version"), row.getObject("producer_id", UUID.class),
                ErasureRequest.State.valueOf(row.getString("state")), kept, row.getString("reason"),
                row.getObject("filed_at", OffsetDateTime.class).toInstant(), instant(row, "decided_at"));
    }

    @Override
    public Topic<?> topic() {
        return Topics.REQUESTS;
    }

    @Override
    public Optional<String> restate(@Nullable String after, int limit) {
        var next = jdbc.sql("""
                select * from erasure_request where (:after::uuid is null or id > :after::uuid)
                order by id limit :limit for update""")
                .param("after", after)
                .param("limit", limit)
                .query(JdbcErasureRequests::row)
                .list();
        next.forEach(request -> outbox.restate(Topics.REQUESTS, request.unit(), request.id().toString(),
                request.version(), fact(request)));
        return next.isEmpty() ? Optional.empty() : Optional.of(next.getLast().id().toString());
    }

    private static RequestFact fact(ErasureRequest request) {
        return new RequestFact(request.id(), request.account(), request.unit(), RequestFact.Kind.ERASURE_REQUEST);
    }
}
