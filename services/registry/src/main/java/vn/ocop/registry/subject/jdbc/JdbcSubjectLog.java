package vn.ocop.registry.subject.jdbc;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ocop.platform.audit.Audit;
import vn.ocop.platform.identity.Scope;
import vn.ocop.registry.subject.Reveal;
import vn.ocop.registry.subject.SubjectLog;

/** Consents are written with the producer's changes; they are read here. */
@Repository
class JdbcSubjectLog implements SubjectLog {

    private final JdbcClient jdbc;
    private final Audit audit;

    JdbcSubjectLog(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Override
    public List<ConsentEntry> consents(UUID producer) {
        return jdbc.sql("select id, account, given, version, at from consent where producer_id = ? order by at, id")
                .param(producer)
                .query((row, number) -> new ConsentEntry(row.getObject(1, UUID.class), row.getString(2),
                        row.getBoolean(3), row.getString(4), row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public List<Reveal> reveals(UUID producer) {
        return jdbc
                .sql("select id, producer_id, actor, field, reason, at from reveal where producer_id = ? order by id")
                .param(producer)
                .query((row, number) -> new Reveal(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
                        row.getString(3), row.getString(4), row.getString(5),
                        row.getObject(6, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The reason is an officer's own words: it stands here and not in the audit, which nobody can erase. */
    @Override
    public void add(Reveal reveal) {
        jdbc.sql("insert into reveal (id, producer_id, actor, field, reason, at) values (?, ?, ?, ?, ?, ?)")
                .params(reveal.id(), reveal.producerId(), reveal.actor(), reveal.field(), reveal.reason(),
                        reveal.at().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(Scope.current().requireUnit(), "PersonalNumberRevealed", "producer", reveal.producerId(),
                Map.of("field", reveal.field(), "reveal", reveal.id()));
    }
}
