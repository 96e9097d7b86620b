package vn.ocop.registry.idea.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.contracts.RequestFact;
import vn.ocop.contracts.Topic;
import vn.ocop.contracts.Topics;
import vn.ocop.platform.audit.Audit;
import vn.ocop.platform.outbox.Outbox;
import vn.ocop.platform.outbox.Restatement;
import vn.ocop.registry.idea.Idea;
import vn.ocop.registry.idea.Ideas;

@Repository
class JdbcIdeas implements Ideas, Restatement {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Audit audit;
    private final Outbox outbox;

    JdbcIdeas(JdbcClient jdbc, JsonMapper json, Audit audit, Outbox outbox) {
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
        this.outbox = outbox;
    }

    @Override
    public Optional<Idea> find(UUID id) {
        return jdbc.sql("select * from idea where id = ?").param(id).query(this::row).optional();
    }

    @Override
    public List<Idea> list(Idea.@Nullable State state, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select * from idea
                where (:state::text is null or state = :state) and (:after::uuid is null or id < :after)
                order by id desc limit :limit""")
                .param("state", state == null ? null : state.name())
                .param("after", after)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    @Override
    public void add(Idea idea) {
        jdbc.sql("""
                insert into idea (id, unit, owner, version, state, reason, name, set_code, details, product_id,
                    registered_at, judged_at)
                values (:id, :unit, :owner, :version, :state, :reason, :name, :set, :details::jsonb, :product,
                    :registeredAt, :judgedAt)""")
                .params(columns(idea))
                .update();
        record(idea, "IdeaRegistered");
    }

    @Override
    public void update(Idea idea, String event) {
        int updated = jdbc.sql("""
                update idea set version = :version, state = :state, reason = :reason, name = :name, set_code = :set,
                    details = :details::jsonb, product_id = :product, judged_at = :judgedAt
                where id = :id and version = :version - 1""")
                .params(columns(idea))
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException("idea");
        }
        record(idea, event);
    }

    private void record(Idea idea, String event) {
        audit.record(idea.unit(), event, "idea", idea.id(), Map.of("version", idea.version()));
        outbox.append(Topics.REQUESTS, event, idea.unit(), idea.id().toString(), idea.version(),
                fact(idea));
    }

    private Map<String, @Nullable Object> columns(Idea idea) {
        var judgedAt = idea.judgedAt();
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", idea.id());
        columns.put("unit", idea.unit());
        columns.put("owner", idea.owner());
        columns.put("version", idea.version());
        columns.put("state", idea.state().name());
        columns.put("reason", idea.reason());
        columns.put("name", idea.says().name());
        columns.put("set", idea.says().set());
        columns.put("details", json.writeValueAsString(idea.says()));
        columns.put("product", idea.productId());
        columns.put("registeredAt", idea.registeredAt().atOffset(ZoneOffset.UTC));
        columns.put("judgedAt", judgedAt == null ? null : judgedAt.atOffset(ZoneOffset.UTC));
        return columns;
    }

    private Idea row(ResultSet row, int number) throws SQLException {
        var judgedAt = row.getObject("judged_at", OffsetDateTime.class);
        return new Idea(row.getObject("id", UUID.class), row.getString("unit"), row.getObject("owner", UUID.class),
                row.getLong("version"), Idea.State.valueOf(row.getString("state")), row.getString("reason"),
                json.readValue(row.getString("details"), Idea.Says.class), row.getObject("product_id", UUID.class),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                judgedAt == null ? null : judgedAt.toInstant());
    }

    @Override
    public Topic<?> topic() {
        return Topics.REQUESTS;
    }

    @Override
    public Optional<String> restate(@Nullable String after, int limit) {
        var next = jdbc.sql("""
                select * from idea where (:after::uuid is null or id > :after::uuid)
                order by id limit :limit for update""")
                .param("after", after)
                .param("limit", limit)
                .query(this::row)
                .list();
        next.forEach(
                idea -> outbox.restate(Topics.REQUESTS, idea.unit(), idea.id().toString(), idea.version(), fact(idea)));
        return next.isEmpty() ? Optional.empty() : Optional.of(next.getLast().id().toString());
    }

    private static RequestFact fact(Idea idea) {
        return new RequestFact(idea.id(), idea.owner(), idea.unit(), RequestFact.Kind.IDEA);
    }
}
