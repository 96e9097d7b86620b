package vn.ocop.registry.paper.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import vn.ocop.contracts.PaperFact;
import vn.ocop.contracts.Topics;
import vn.ocop.platform.audit.Audit;
import vn.ocop.platform.journal.Journal;
import vn.ocop.registry.paper.Paper;
import vn.ocop.registry.paper.PaperFile;
import vn.ocop.registry.paper.PaperKind;
import vn.ocop.registry.paper.Papers;

@Repository
class JdbcPapers implements Papers {

    private static final String SELECT = """
            select p.*, f.sha256, f.size, f.content_type, f.stored_at
            from paper p left join paper_file f on f.paper_id = p.id and f.file_version = p.file_version
            """;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Audit audit;

    JdbcPapers(JdbcClient jdbc, Journal journal, Audit audit) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.audit = audit;
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
                    file_version, created_at)
                values (:id, :unit, :owner, :producer, :version, :kind, :title, :number, :issuer, :issuedOn, :endsOn, 0,
                    :createdAt)""")
                .param("id", paper.id())
                .param("unit", paper.unit())
                .param("owner", paper.owner())
                .param("producer", paper.producerId())
                .param("version", paper.version())
                .param("kind", paper.kind().name())
                .param("title", paper.title())
                .param("number", paper.number())
                .param("issuer", paper.issuer())
                .param("issuedOn", paper.issuedOn())
                .param("endsOn", paper.endsOn())
                .param("createdAt", paper.createdAt().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(paper.unit(), "PaperDescribed", "paper", paper.id(), Map.of("kind", paper.kind()));
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
            var paper = find(id).orElseThrow();
            var file = paper.file();
            if (file == null) {
                audit.record(paper.unit(), "PaperMoved", "paper", id, Map.of("version", paper.version()));
            } else {
                journal(paper, file, "PaperMoved");
            }
        }
    }

    private void journal(Paper paper, PaperFile file, String event) {
        journal.record(Topics.PAPERS, event, paper.unit(), paper.id(), paper.version(),
                new PaperFact(paper.id(), paper.producerId(), paper.owner(), paper.unit(), paper.kind().name(),
                        paper.title(), file.sha256(), file.version(), paper.issuedOn(), paper.endsOn()));
    }

    private static PaperFile file(ResultSet row) throws SQLException {
        return new PaperFile(row.getInt("file_version"), row.getString("sha256"), row.getLong("size"),
                row.getString("content_type"), row.getObject("stored_at", OffsetDateTime.class).toInstant());
    }

    private static Paper row(ResultSet row, int number) throws SQLException {
        return new Paper(row.getObject("id", UUID.class), row.getString("unit"), row.getObject("owner", UUID.class),
                row.getObject("producer_id", UUID.class), row.getLong("version"),
                PaperKind.valueOf(row.getString("kind")),
                row.getString("title"), row.getString("number"), row.getString("issuer"),
                row.getObject("issued_on", LocalDate.class), row.getObject("ends_on", LocalDate.class),
                row.getInt("file_version") == 0 ? null : file(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
