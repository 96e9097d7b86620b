package vn.ocop.registry.help.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.contracts.RequestFact;
import vn.ocop.contracts.Topic;
import vn.ocop.contracts.Topics;
import vn.ocop.platform.audit.Audit;
import vn.ocop.platform.outbox.Outbox;
import vn.ocop.platform.outbox.Restatement;
import vn.ocop.registry.help.HelpCase;
import vn.ocop.registry.help.HelpCases;

@Repository
class JdbcHelpCases implements HelpCases, Restatement {

    private static final TypeReference<List<HelpCase.Funding>> FUNDING = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Audit audit;
    private final Outbox outbox;

    JdbcHelpCases(JdbcClient jdbc, JsonMapper json, Audit audit, Outbox outbox) {
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
        this.outbox = outbox;
    }

    @Override
    public Optional<HelpCase> find(UUID id) {
        return jdbc.sql("select * from help_case where id = ?").param(id).query(this::row).optional();
    }

    @Override
    public List<HelpCase> list(Filter filter, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select * from help_case
                where (:producer::uuid is null or producer_id = :producer) and (:state::text is null or state = :state)
                    and (:kind::text is null or kind = :kind) and (:after::uuid is null or id < :after)
                order by id desc limit :limit""")
                .param("producer", filter.producerId())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("after", after)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    @Override
    public void add(HelpCase help, String event) {
        jdbc.sql("""
                insert into help_case (id, unit, owner, version, producer_id, product_id, kind, state, need, giver,
                    funding, outcome, reason, asked_on, ended_on)
                values (:id, :unit, :owner, :version, :producer, :product, :kind, :state, :need, :giver,
                    :funding::jsonb, :outcome, :reason, :askedOn, :endedOn)""")
                .params(columns(help))
                .update();
        record(help, event);
    }

    @Override
    public void update(HelpCase help, String event) {
        int updated = jdbc.sql("""
                update help_case set version = :version, state = :state, giver = :giver, funding = :funding::jsonb,
                    outcome = :outcome, reason = :reason, ended_on = :endedOn
                where id = :id and version = :version - 1""")
                .params(columns(help))
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException("help case");
        }
        record(help, event);
    }

    @Override
    public void move(UUID fromProducer, UUID toProducer, @Nullable UUID owner) {
        jdbc.sql("""
                update help_case set producer_id = :to, owner = :owner, version = version + 1
                where producer_id = :from returning *""")
                .param("from", fromProducer)
                .param("to", toProducer)
                .param("owner", owner)
                .query(this::row)
                .list()
                .forEach(help -> record(help, "HelpMoved"));
    }

    private void record(HelpCase help, String event) {
        audit.record(help.unit(), event, "help-case", help.id(), Map.of("version", help.version()));
        outbox.append(Topics.REQUESTS, event, help.unit(), help.id().toString(), help.version(),
                fact(help));
    }

    private Map<String, @Nullable Object> columns(HelpCase help) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", help.id());
        columns.put("unit", help.unit());
        columns.put("owner", help.owner());
        columns.put("version", help.version());
        columns.put("producer", help.producerId());
        columns.put("product", help.productId());
        columns.put("kind", help.kind().name());
        columns.put("state", help.state().name());
        columns.put("need", help.need());
        columns.put("giver", help.giver());
        columns.put("funding", json.writeValueAsString(help.funding()));
        columns.put("outcome", help.outcome());
        columns.put("reason", help.reason());
        columns.put("askedOn", help.askedOn());
        columns.put("endedOn", help.endedOn());
        return columns;
    }

    private HelpCase row(ResultSet row, int number) throws SQLException {
        return new HelpCase(row.getObject("id", UUID.class), row.getString("unit"),
                row.getObject("owner", UUID.class), row.getObject("producer_id", UUID.class),
                row.getObject("product_id", UUID.class), row.getLong("version"),
                HelpCase.State.valueOf(row.getString("state")), HelpCase.Kind.valueOf(row.getString("kind")),
                row.getString("need"), row.getString("giver"), json.readValue(row.getString("funding"), FUNDING),
                row.getString("outcome"), row.getString("reason"), row.getObject("asked_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class));
    }

    @Override
    public Topic<?> topic() {
        return Topics.REQUESTS;
    }

    @Override
    public Optional<String> restate(@Nullable String after, int limit) {
        var next = jdbc.sql("""
                select * from help_case where (:after::uuid is null or id > :after::uuid)
                order by id limit :limit for update""")
                .param("after", after)
                .param("limit", limit)
                .query(this::row)
                .list();
        next.forEach(
                help -> outbox.restate(Topics.REQUESTS, help.unit(), help.id().toString(), help.version(), fact(help)));
        return next.isEmpty() ? Optional.empty() : Optional.of(next.getLast().id().toString());
    }

    private static RequestFact fact(HelpCase help) {
        return new RequestFact(help.id(), help.owner(), help.unit(), RequestFact.Kind.HELP_CASE);
    }
}
