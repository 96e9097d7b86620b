package vn.ocop.registry.paper.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
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
import vn.ocop.contracts.PaperFact;
import vn.ocop.contracts.Topic;
import vn.ocop.contracts.Topics;
import vn.ocop.platform.audit.Audit;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.journal.Journal;
import vn.ocop.platform.outbox.Restatement;
import vn.ocop.platform.time.Ids;
import vn.ocop.registry.paper.Paper;
import vn.ocop.registry.paper.PaperFile;
import vn.ocop.registry.paper.PaperKind;
import vn.ocop.registry.paper.Papers;

@Repository
class JdbcPapers implements Papers, Restatement {

    private static final String SELECT = """
            select p.*, f.sha256, f.size, f.content_type, f.stored_at
            from paper p left join paper_file f on f.paper_id = p.id and f.file_version = p.file_version
            """;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Audit audit;
    private final Clock clock;

    JdbcPapers(JdbcClient jdbc, Journal journal, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<Paper> find(UUID id) {
        return jdbc.sql(SELECT + "where p.id = ?").param(id).query(JdbcPapers::row).optional();
    }

    @Override
    public Optional<PaperFile> file(UUID id, int version) {
        return jdbc.sql("select * from paper_file where paper_id = ? and file_version = ?")
                .params(id, version)
                .query((row, number) -> file(row))
                .optional();
    }

    @Override
    public List<Paper> list(@Nullable UUID producerId, @Nullable UUID after, int limit) {
        return jdbc.sql(SELECT + """
                where (:producer::uuid is null or p.producer_id = :producer) and (:after::uuid is null or p.id < :after)
                order by p.id desc limit :limit""")
                .param("producer", producerId)
                .param("after", after)
                .param("limit", limit)
                .query(JdbcPapers::row)
                .list();
    }

    @Override
    public void add(Paper paper) {
        jdbc.sql("""
                insert into paper (id, unit, owner, producer_id, version, kind, title, number, issuer, issued_on, ends_on,
                    withdrawn_for, file_version, created_at)
                values (:id, :unit, :owner, :producer, :version, :kind, :title, :number, :issuer, :issuedOn, :endsOn,
                    :withdrawnFor, 0, :createdAt)""")
                .params(columns(paper))
                .update();
        audit.record(paper.unit(), "PaperDescribed", "paper", paper.id(), Map.of("kind", paper.data().kind()));
    }

    @Override
    public void update(Paper paper, String event) {
        int updated = jdbc.sql("""
                update paper set version = :version, kind = :kind, title = :title, number = :number, issuer = :issuer,
                    issued_on = :issuedOn, ends_on = :endsOn, withdrawn_for = :withdrawnFor
                where id = :id and version = :version - 1""")
                .params(columns(paper))
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException("paper");
        }
        announce(paper, event);
    }

    @Override
    public void addFile(Paper paper, PaperFile file) {
        int updated = jdbc.sql("update paper set version = ?, file_version = ? where id = ? and version = ?")
                .params(paper.version(), file.version(), paper.id(), paper.version() - 1)
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException("paper");
        }
        jdbc.sql("""
                insert into paper_file (paper_id, file_version, sha256, size, content_type, stored_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(paper.id(), file.version(), file.sha256(), file.size(), file.contentType(),
                        file.storedAt().atOffset(ZoneOffset.UTC))
                .update();
        journal(paper, file, file.version() == 1 ? "PaperStored" : "PaperReplaced");
    }

    @Override
    public void move(UUID fromProducer, UUID toProducer, @Nullable UUID owner) {
        var moved = jdbc.sql("""
                update paper set producer_id = :to, owner = :owner, version = version + 1
                where producer_id = :from returning id""")
                .param("from", fromProducer)
                .param("to", toProducer)
                .param("owner", owner)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        for (var id : moved) {
            announce(find(id).orElseThrow(), "PaperMoved");
        }
    }

    @Override
    public void seen(UUID id, int fileVersion) {
        var reader = Scope.current();
        jdbc.sql("""
                insert into paper_view (id, paper_id, file_version, account, roles, unit, seen_at, hearing_id)
                values (:id, :paper, :version, :account, :roles, :unit, :at,
                    (select hearing_id from hearing_paper where paper_id = :paper and file_version = :version
                        order by hearing_id desc limit 1))""")
                .param("id", Ids.next())
                .param("paper", id)
                .param("version", fileVersion)
                .param("account", reader.requirePerson())
                .param("roles", reader.roles().stream().map(Role::code).sorted().toArray(String[]::new))
                .param("unit", reader.requireUnit())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<Viewing> views(UUID id, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select * from paper_view where paper_id = :paper and (:after::uuid is null or id < :after)
                order by id desc limit :limit""")
                .param("paper", id)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new Viewing(row.getObject("id", UUID.class), row.getInt("file_version"),
                        row.getObject("account", UUID.class), List.of((String[]) row.getArray("roles").getArray()),
                        row.getString("unit"), row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                        row.getObject("hearing_id", UUID.class)))
                .list();
    }

    private static Map<String, @Nullable Object> columns(Paper paper) {
        var data = paper.data();
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", paper.id());
        columns.put("unit", paper.unit());
        columns.put("owner", paper.owner());
        columns.put("producer", paper.producerId());
        columns.put("version", paper.version());
        columns.put("kind", data.kind().name());
        columns.put("title", data.title());
        columns.put("number", data.number());
        columns.put("issuer", data.issuer());
        columns.put("issuedOn", data.issuedOn());
        columns.put("endsOn", data.endsOn());
        columns.put("withdrawnFor", paper.withdrawnFor());
        columns.put("createdAt", paper.createdAt().atOffset(ZoneOffset.UTC));
        return columns;
    }

    /** A paper without a file is nobody's evidence yet: others do not hear of it. */
    private void announce(Paper paper, String event) {
        var file = paper.file();
        if (file == null) {
            audit.record(paper.unit(), event, "paper", paper.id(), Map.of("version", paper.version()));
        } else {
            journal(paper, file, event);
        }
    }

    private void journal(Paper paper, PaperFile file, String event) {
        journal.record(Topics.PAPERS, event, paper.unit(), paper.id(), paper.version(), fact(paper, file));
    }

    private static PaperFact fact(Paper paper, PaperFile file) {
        var data = paper.data();
        return new PaperFact(paper.id(), paper.producerId(), paper.owner(), paper.unit(), data.kind().name(),
                data.title(), file.sha256(), file.version(), data.issuedOn(), data.endsOn(),
                paper.withdrawnFor() == null ? "KEPT" : "WITHDRAWN");
    }

    @Override
    public Topic<?> topic() {
        return Topics.PAPERS;
    }

    @Override
    public Optional<String> restate(@Nullable String after, int limit) {
        var next = jdbc.sql(SELECT + """
                where (:after::uuid is null or p.id > :after::uuid) order by p.id limit :limit for update of p""")
                .param("after", after)
                .param("limit", limit)
                .query(JdbcPapers::row)
                .list();
        next.forEach(paper -> {
            var file = paper.file();
            if (file != null) {
                journal.restate(Topics.PAPERS, paper.unit(), paper.id(), paper.version(), fact(paper, file));
            }
        });
        return next.isEmpty() ? Optional.empty() : Optional.of(next.getLast().id().toString());
    }

    private static PaperFile file(ResultSet row) throws SQLException {
        return new PaperFile(row.getInt("file_version"), row.getString("sha256"), row.getLong("size"),
                row.getString("content_type"), row.getObject("stored_at", OffsetDateTime.class).toInstant());
    }

    private static Paper row(ResultSet row, int number) throws SQLException {
        return new Paper(row.getObject("id", UUID.class), row.getString("unit"), row.getObject("owner", UUID.class),
                row.getObject("producer_id", UUID.class), row.getLong("version"),
                new Paper.Data(PaperKind.valueOf(row.getString("kind")), row.getString("title"),
                        row.getString("number"), row.getString("issuer"),
                        row.getObject("issued_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)),
                row.getInt("file_version") == 0 ? null : file(row), row.getString("withdrawn_for"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
