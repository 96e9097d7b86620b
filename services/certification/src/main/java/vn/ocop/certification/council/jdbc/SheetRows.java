package vn.ocop.certification.council.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.certification.council.Hearing;
import vn.ocop.certification.council.Sheet;
import vn.ocop.platform.audit.Audit;
import vn.ocop.platform.identity.Scope;

/** Score sheets: a member's alone, by the table's policy, until all of the round are in; a signed one never changes. */
@Component
class SheetRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Audit audit;

    SheetRows(JdbcClient jdbc, JsonMapper json, Audit audit) {
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
    }

    Optional<Sheet> of(Hearing hearing, UUID member) {
        return jdbc.sql("""
                select * from score_sheet where session_id = ? and dossier_id = ? and round = ? and member = ?""")
                .params(hearing.sessionId(), hearing.dossierId(), hearing.round(), member)
                .query(this::sheet)
                .optional();
    }

    /** Of the member's sheets of all rounds: versions never begin anew, so that no tag of one round is good in another. */
    long lastVersion(Hearing hearing, UUID member) {
        return jdbc
                .sql("""
                select coalesce(max(version), 0) from score_sheet where session_id = ? and dossier_id = ? and member = ?""")
                .params(hearing.sessionId(), hearing.dossierId(), member)
                .query(Long.class)
                .single();
    }

    List<Sheet> counted(Hearing hearing) {
        return jdbc.sql("""
                select * from score_sheet where session_id = ? and dossier_id = ? and round = ? and signed_at is not null
                order by member""")
                .params(hearing.sessionId(), hearing.dossierId(), hearing.round())
                .query(this::sheet)
                .list().stream().filter(sheet -> hearing.counted().contains(sheet.member())).toList();
    }

    void save(Sheet sheet) {
        JdbcCouncils.requireOne(jdbc.sql("""
                insert into score_sheet as s (session_id, dossier_id, round, member, unit, version, answers, disqualifiers,
                    comment, total)
                select :session, :dossier, :round, :member, unit, :version, :answers::jsonb, :disqualifiers::jsonb,
                    :comment, :total
                from council_session where id = :session
                on conflict (session_id, dossier_id, round, member) do update set version = excluded.version,
                    answers = excluded.answers, disqualifiers = excluded.disqualifiers, comment = excluded.comment,
                    total = excluded.total where s.version = excluded.version - 1""")
                .params(Map.of("session", sheet.sessionId(), "dossier", sheet.dossierId(), "round", sheet.round(),
                        "member", sheet.member(), "version", sheet.version(), "answers",
                        json.writeValueAsString(sheet.answers()), "disqualifiers",
                        json.writeValueAsString(sheet.disqualifiers()), "comment", sheet.comment(), "total",
                        sheet.total()))
                .update());
    }

    void sign(Sheet sheet) {
        var at = Objects.requireNonNull(sheet.signedAt()).atOffset(ZoneOffset.UTC);
        JdbcCouncils.requireOne(jdbc.sql("""
                update score_sheet set version = ?, signed_at = ?
                where session_id = ? and dossier_id = ? and round = ? and member = ? and version = ?""")
                .params(sheet.version(), at, sheet.sessionId(), sheet.dossierId(), sheet.round(), sheet.member(),
                        sheet.version() - 1)
                .update());
        jdbc.sql(
                "insert into sheet_signature (session_id, dossier_id, round, member, signed_at) values (?, ?, ?, ?, ?)")
                .params(sheet.sessionId(), sheet.dossierId(), sheet.round(), sheet.member(), at)
                .update();
        audit.record(Scope.current().requireUnit(), "SheetSigned", "session", sheet.sessionId(),
                Map.of("dossier", sheet.dossierId(), "round", sheet.round()));
    }

    private Sheet sheet(ResultSet row, int number) throws SQLException {
        var signedAt = row.getObject("signed_at", OffsetDateTime.class);
        return new Sheet(row.getObject("session_id", UUID.class), row.getObject("dossier_id", UUID.class),
                row.getInt("round"), row.getObject("member", UUID.class), row.getLong("version"),
                json.readValue(row.getString("answers"), new TypeReference<Map<String, BigDecimal>>() {
                }),
                json.readValue(row.getString("disqualifiers"), new TypeReference<Set<String>>() {
                }), row.getString("comment"), row.getBigDecimal("total"),
                signedAt == null ? null : signedAt.toInstant());
    }
}
