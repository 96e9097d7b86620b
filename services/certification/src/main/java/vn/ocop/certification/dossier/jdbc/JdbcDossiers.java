package vn.ocop.certification.dossier.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
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
import vn.ocop.certification.dossier.Content;
import vn.ocop.certification.dossier.Dossier;
import vn.ocop.certification.dossier.Dossiers;
import vn.ocop.certification.dossier.State;
import vn.ocop.certification.dossier.Transition;
import vn.ocop.certification.rulebook.DossierKind;
import vn.ocop.contracts.DossierFact;
import vn.ocop.contracts.Topic;
import vn.ocop.contracts.Topics;
import vn.ocop.platform.audit.Audit;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.journal.Journal;
import vn.ocop.platform.outbox.Restatement;
import vn.ocop.platform.time.Ids;

@Repository
class JdbcDossiers implements Dossiers, Restatement {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Journal journal;
    private final Audit audit;
    private final Clock clock;

    JdbcDossiers(JdbcClient jdbc, JsonMapper json, Journal journal, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<Dossier> find(UUID id) {
        return jdbc.sql("select * from dossier where id = ?").param(id).query(this::row).optional();
    }

    @Override
    public boolean hasOpen(UUID productId) {
        return jdbc.sql("""
                select exists (select from dossier where product_id = ?
                    and state not in ('WITHDRAWN', 'REFUSED', 'RECOGNISED', 'NOT_RECOGNISED'))""")
                .param(productId)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Dossier> list(@Nullable State state, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select * from dossier
                where (:state::text is null or state = :state) and (:after::uuid is null or id < :after)
                order by id desc limit :limit""")
                .param("state", state == null ? null : state.name())
                .param("after", after)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    @Override
    public List<Step> history(UUID id) {
        return jdbc.sql("select * from dossier_step where dossier_id = ? order by version")
                .param(id)
                .query((row, n) -> new Step(row.getLong("version"), row.getString("event"),
                        row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("actor"),
                        row.getString("unit"),
                        row.getString("note")))
                .list();
    }

    @Override
    public void add(Dossier dossier) {
        jdbc.sql("""
                insert into dossier (id, unit, owner, version, kind, state, rulebook, set_code, product_id, producer_id,
                    product, producer, content, created_at)
                values (:id, :unit, :owner, :version, :kind, :state, :rulebook, :set, :productId, :producerId, :product,
                    :producer, :content::jsonb, :createdAt)""")
                .params(Map.ofEntries(Map.entry("id", dossier.id()), Map.entry("unit", dossier.unit()),
                        Map.entry("owner", dossier.owner()), Map.entry("version", dossier.version()),
                        Map.entry("kind", dossier.kind().name()), Map.entry("state", dossier.state().name()),
                        Map.entry("rulebook", dossier.rulebook()), Map.entry("set", dossier.set()),
                        Map.entry("productId", dossier.productId()), Map.entry("producerId", dossier.producerId()),
                        Map.entry("product", dossier.product()), Map.entry("producer", dossier.producer()),
                        Map.entry("content", json.writeValueAsString(dossier.content())),
                        Map.entry("createdAt", dossier.createdAt().atOffset(ZoneOffset.UTC))))
                .update();
        audit.record(dossier.unit(), "DossierBegun", "dossier", dossier.id(), Map.of("kind", dossier.kind()));
    }

    @Override
    public void save(Dossier dossier) {
        update(dossier);
        audit.record(dossier.unit(), "DossierWritten", "dossier", dossier.id(), Map.of("version", dossier.version()));
    }

    @Override
    public void step(Dossier dossier, Transition transition, @Nullable String note) {
        update(dossier);
        var scope = Scope.current();
        jdbc.sql(
                "insert into dossier_step (dossier_id, version, event, at, actor, unit, note) values (?, ?, ?, ?, ?, ?, ?)")
                .param(dossier.id())
                .param(dossier.version())
                .param(transition.event())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(scope.actor())
                .param(scope.requireUnit())
                .param(note)
                .update();
        if (dossier.filedOn() == null) {
            // a draft is its producer's own: nobody is told what became of it
            audit.record(dossier.unit(), transition.event(), "dossier", dossier.id(),
                    Map.of("version", dossier.version()));
            return;
        }
        journal.record(Topics.DOSSIERS, transition.event(), dossier.unit(), dossier.id(), dossier.version(),
                fact(dossier, scope.requireUnit()));
    }

    private static List<DossierFact.FrozenPaper> papers(Dossier dossier) {
        return dossier.content().papers().stream()
                .map(paper -> new DossierFact.FrozenPaper(paper.id(), paper.fileVersion()))
                .toList();
    }

    @Override
    public void grant(Dossier dossier, String toUnit, String reason) {
        jdbc.sql("""
                insert into dossier_grant (id, dossier_id, from_unit, unit, reason, granted_at, granted_by)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Ids.next(), dossier.id(), Scope.current().requireUnit(), toUnit, reason,
                        clock.instant().atOffset(ZoneOffset.UTC), Scope.current().requirePerson())
                .update();
        audit.record(dossier.unit(), "DossierGranted", "dossier", dossier.id(), Map.of("to", toUnit, "reason", reason));
    }

    private void update(Dossier dossier) {
        int updated = jdbc.sql("""
                update dossier set version = :version, state = :state, rulebook = :rulebook, set_code = :set,
                    producer_id = :producerId, product = :product, producer = :producer, filed_on = :filedOn,
                    due_on = :dueOn, content = :content::jsonb
                where id = :id and version = :version - 1""")
                .param("version", dossier.version())
                .param("state", dossier.state().name())
                .param("rulebook", dossier.rulebook())
                .param("set", dossier.set())
                .param("producerId", dossier.producerId())
                .param("product", dossier.product())
                .param("producer", dossier.producer())
                .param("filedOn", dossier.filedOn())
                .param("dueOn", dossier.dueOn())
                .param("content", json.writeValueAsString(dossier.content()))
                .param("id", dossier.id())
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException("dossier");
        }
    }

    private Dossier row(ResultSet row, int number) throws SQLException {
        return new Dossier(row.getObject("id", UUID.class), row.getString("unit"), row.getObject("owner", UUID.class),
                row.getLong("version"), DossierKind.valueOf(row.getString("kind")),
                State.valueOf(row.getString("state")),
                row.getString("rulebook"), row.getString("set_code"), row.getObject("product_id", UUID.class),
                row.getObject("producer_id", UUID.class), row.getString("product"), row.getString("producer"),
                row.getObject("filed_on", LocalDate.class), row.getObject("due_on", LocalDate.class),
                json.readValue(row.getString("content"), Content.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    @Override
    public Topic<?> topic() {
        return Topics.DOSSIERS;
    }

    @Override
    public Optional<String> restate(@Nullable String after, int limit) {
        var next = jdbc.sql("""
                select * from dossier where filed_on is not null and (:after::uuid is null or id > :after::uuid)
                order by id limit :limit for update""")
                .param("after", after)
                .param("limit", limit)
                .query(this::row)
                .list();
        next.forEach(dossier -> journal.restate(Topics.DOSSIERS, dossier.unit(), dossier.id(), dossier.version(),
                fact(dossier, lastActed(dossier))));
        return next.isEmpty() ? Optional.empty() : Optional.of(next.getLast().id().toString());
    }

    private String lastActed(Dossier dossier) {
        var steps = history(dossier.id());
        return steps.isEmpty() ? dossier.unit() : steps.getLast().unit();
    }

    private static DossierFact fact(Dossier dossier, String actingUnit) {
        return new DossierFact(dossier.id(), dossier.productId(), dossier.producerId(), dossier.owner(), dossier.unit(),
                dossier.product(), dossier.kind().name(), dossier.state().name(), dossier.rulebook(), dossier.dueOn(),
                actingUnit, dossier.stars(), papers(dossier));
    }
}
