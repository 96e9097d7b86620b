package vn.ocop.certification.council.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.certification.council.Councils;
import vn.ocop.certification.council.Result;
import vn.ocop.certification.council.Rules;
import vn.ocop.certification.council.Seat;
import vn.ocop.certification.council.Session;
import vn.ocop.certification.council.Sheet;
import vn.ocop.platform.audit.Audit;

@Repository
class JdbcCouncils implements Councils {

    private static final String HEARING = """
            select d.*, array(select s.member from sheet_signature s where s.session_id = d.session_id
                and s.dossier_id = d.dossier_id order by s.signed_at) as signed
            from session_dossier d where d.session_id = ?
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Audit audit;
    private final Clock clock;

    JdbcCouncils(JdbcClient jdbc, JsonMapper json, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<Session> find(UUID id) {
        return jdbc.sql("select * from council_session where id = ?").param(id).query(this::session).optional();
    }

    @Override
    public List<Session> list(@Nullable UUID after, int limit) {
        return jdbc.sql(
                "select * from council_session where (:after::uuid is null or id < :after) order by id desc limit :limit")
                .param("after", after)
                .param("limit", limit)
                .query(this::session)
                .list();
    }

    @Override
    public void add(Session session) {
        jdbc.sql("""
                insert into council_session (id, unit, owner, version, title, held_on, rules, created_at)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)""")
                .params(session.id(), session.unit(), session.owner(), session.version(), session.title(),
                        session.heldOn(),
                        json.writeValueAsString(session.rules()), session.createdAt().atOffset(ZoneOffset.UTC))
                .update();
        for (var seat : session.seats()) {
            jdbc.sql("insert into council_seat (session_id, member, name, chair, present) values (?, ?, ?, ?, ?)")
                    .params(session.id(), seat.member(), seat.name(), seat.chair(), seat.present())
                    .update();
        }
        audit.record(session.unit(), "SessionCalled", "session", session.id(), Map.of("seats", session.seats().size()));
    }

    @Override
    public void schedule(Session session, UUID dossierId) {
        jdbc.sql("insert into session_dossier (session_id, dossier_id, scheduled_at) values (?, ?, ?)")
                .params(session.id(), dossierId, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<Hearing> hearings(UUID sessionId) {
        return jdbc.sql(HEARING + " order by d.scheduled_at").param(sessionId).query(this::hearing).list();
    }

    @Override
    public Optional<Hearing> hearing(UUID sessionId, UUID dossierId) {
        return jdbc.sql(HEARING + " and d.dossier_id = ?").params(sessionId, dossierId).query(this::hearing).optional();
    }

    @Override
    public Optional<Hearing> lock(UUID sessionId, UUID dossierId) {
        var locked = jdbc
                .sql("select dossier_id from session_dossier where session_id = ? and dossier_id = ? for update")
                .params(sessionId, dossierId)
                .query(UUID.class)
                .optional();
        return locked.flatMap(id -> hearing(sessionId, id));
    }

    @Override
    public Optional<Sheet> sheet(UUID sessionId, UUID dossierId, UUID member) {
        return jdbc.sql("select * from score_sheet where session_id = ? and dossier_id = ? and member = ?")
                .params(sessionId, dossierId, member)
                .query(this::sheet)
                .optional();
    }

    @Override
    public List<Sheet> sheets(UUID sessionId, UUID dossierId) {
        return jdbc.sql("""
                select * from score_sheet where session_id = ? and dossier_id = ? and signed_at is not null
                order by member""")
                .params(sessionId, dossierId)
                .query(this::sheet)
                .list();
    }

    @Override
    public void save(Sheet sheet) {
        int written = jdbc.sql("""
                insert into score_sheet as s (session_id, dossier_id, member, unit, version, answers, disqualifiers, comment, total)
                select :session, :dossier, :member, unit, :version, :answers::jsonb, :disqualifiers::jsonb, :comment, :total
                from council_session where id = :session
                on conflict (session_id, dossier_id, member) do update set version = excluded.version,
                    answers = excluded.answers, disqualifiers = excluded.disqualifiers, comment = excluded.comment,
                    total = excluded.total where s.version = excluded.version - 1""")
                .params(Map.of("session", sheet.sessionId(), "dossier", sheet.dossierId(), "member", sheet.member(),
                        "version",
                        sheet.version(), "answers", json.writeValueAsString(sheet.answers()), "disqualifiers",
                        json.writeValueAsString(sheet.disqualifiers()), "comment", sheet.comment(), "total",
                        sheet.total()))
                .update();
        requireOne(written);
    }

    @Override
    public void sign(Sheet sheet) {
        var at = java.util.Objects.requireNonNull(sheet.signedAt()).atOffset(ZoneOffset.UTC);
        requireOne(jdbc.sql("""
                update score_sheet set version = ?, signed_at = ?
                where session_id = ? and dossier_id = ? and member = ? and version = ?""")
                .params(sheet.version(), at, sheet.sessionId(), sheet.dossierId(), sheet.member(), sheet.version() - 1)
                .update());
        jdbc.sql("insert into sheet_signature (session_id, dossier_id, member, signed_at) values (?, ?, ?, ?)")
                .params(sheet.sessionId(), sheet.dossierId(), sheet.member(), at)
                .update();
        audit.record(vn.ocop.platform.identity.Scope.current().requireUnit(), "SheetSigned", "session",
                sheet.sessionId(),
                Map.of("dossier", sheet.dossierId()));
    }

    @Override
    public void openAll(UUID sessionId, UUID dossierId) {
        requireOne(jdbc.sql(
                "update session_dossier set all_in_at = ? where session_id = ? and dossier_id = ? and all_in_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), sessionId, dossierId)
                .update());
    }

    @Override
    public void close(UUID sessionId, UUID dossierId, Result result) {
        requireOne(jdbc.sql("""
                update session_dossier set result = ?::jsonb
                where session_id = ? and dossier_id = ? and all_in_at is not null and result is null""")
                .params(json.writeValueAsString(result), sessionId, dossierId)
                .update());
    }

    private static void requireOne(int written) {
        if (written != 1) {
            throw new OptimisticLockingFailureException("council");
        }
    }

    private Session session(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var seats = jdbc.sql("select * from council_seat where session_id = ? order by chair desc, name")
                .param(id)
                .query((seat, n) -> new Seat(seat.getObject("member", UUID.class), seat.getString("name"),
                        seat.getBoolean("chair"), seat.getBoolean("present")))
                .list();
        return new Session(id, row.getString("unit"), row.getObject("owner", UUID.class), row.getLong("version"),
                row.getString("title"), row.getObject("held_on", LocalDate.class),
                json.readValue(row.getString("rules"), Rules.class), seats,
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private Hearing hearing(ResultSet row, int number) throws SQLException {
        Array signed = row.getArray("signed");
        var result = row.getString("result");
        return new Hearing(row.getObject("session_id", UUID.class), row.getObject("dossier_id", UUID.class),
                List.of((UUID[]) signed.getArray()), row.getObject("all_in_at", OffsetDateTime.class) != null,
                result == null ? null : json.readValue(result, Result.class));
    }

    private Sheet sheet(ResultSet row, int number) throws SQLException {
        var signedAt = row.getObject("signed_at", OffsetDateTime.class);
        return new Sheet(row.getObject("session_id", UUID.class), row.getObject("dossier_id", UUID.class),
                row.getObject("member", UUID.class), row.getLong("version"),
                json.readValue(row.getString("answers"), new TypeReference<Map<String, java.math.BigDecimal>>() {
                }),
                json.readValue(row.getString("disqualifiers"), new TypeReference<Set<String>>() {
                }), row.getString("comment"), row.getBigDecimal("total"),
                signedAt == null ? null : signedAt.toInstant());
    }
}
