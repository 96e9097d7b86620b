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
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.certification.council.Councils;
import vn.ocop.certification.council.Hearing;
import vn.ocop.certification.council.HearingStep;
import vn.ocop.certification.council.Regulation;
import vn.ocop.certification.council.Result;
import vn.ocop.certification.council.Seat;
import vn.ocop.certification.council.Session;
import vn.ocop.certification.council.Sheet;
import vn.ocop.certification.dossier.Dossier;
import vn.ocop.platform.audit.Audit;

/** Sessions with their seats, and hearings; sheets are {@link SheetRows}, what others are told {@link HearingFacts}. */
@Repository
class JdbcCouncils implements Councils {

    private static final String HEARING = """
            select h.*, array(select s.member from sheet_signature s where s.session_id = h.session_id
                and s.dossier_id = h.dossier_id and s.round = h.round order by s.signed_at) as signed
            from hearing h where h.session_id = ?
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final SheetRows sheets;
    private final HearingFacts facts;
    private final HearingSteps steps;
    private final Audit audit;
    private final Clock clock;

    JdbcCouncils(JdbcClient jdbc, JsonMapper json, SheetRows sheets, HearingFacts facts, HearingSteps steps,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.sheets = sheets;
        this.facts = facts;
        this.steps = steps;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<Session> find(UUID id) {
        return jdbc.sql("select * from council_session where id = ?").param(id).query(this::session).optional();
    }

    @Override
    public Optional<Session> lock(UUID id) {
        return jdbc.sql("select * from council_session where id = ? for no key update").param(id).query(this::session)
                .optional();
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
                insert into council_session (id, unit, owner, version, title, held_on, rules, advisors, created_at)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, string_to_array(?, ',')::uuid[], ?)""")
                .params(session.id(), session.unit(), session.owner(), session.version(), session.title(),
                        session.heldOn(), json.writeValueAsString(session.regulation()), joined(session.advisors()),
                        session.createdAt().atOffset(ZoneOffset.UTC))
                .update();
        addSeats(session);
        audit.record(session.unit(), "SessionCalled", "session", session.id(),
                Map.of("seats", session.seats().size(), "regulation", session.regulation().version()));
    }

    @Override
    public void reseat(Session session) {
        requireOne(jdbc.sql("""
                update council_session set version = ?, advisors = string_to_array(?, ',')::uuid[]
                where id = ? and version = ?""")
                .params(session.version(), joined(session.advisors()), session.id(), session.version() - 1)
                .update());
        jdbc.sql("delete from council_seat where session_id = ?").param(session.id()).update();
        addSeats(session);
        audit.record(session.unit(), "SessionReseated", "session", session.id(),
                Map.of("version", session.version(), "present", session.present()));
    }

    private void addSeats(Session session) {
        for (var seat : session.seats()) {
            jdbc.sql("insert into council_seat (session_id, member, name, chair, present) values (?, ?, ?, ?, ?)")
                    .params(session.id(), seat.member(), seat.name(), seat.chair(), seat.present())
                    .update();
        }
    }

    @Override
    public List<Hearing> hearings(UUID sessionId) {
        return jdbc.sql(HEARING + " order by h.scheduled_at, h.dossier_id").param(sessionId).query(this::hearing)
                .list();
    }

    @Override
    public Optional<Hearing> hearing(UUID sessionId, UUID dossierId) {
        return jdbc.sql(HEARING + " and h.dossier_id = ?").params(sessionId, dossierId).query(this::hearing).optional();
    }

    @Override
    public Optional<Hearing> lock(UUID sessionId, UUID dossierId) {
        var locked = jdbc
                .sql("select dossier_id from hearing where session_id = ? and dossier_id = ? for no key update")
                .params(sessionId, dossierId)
                .query(UUID.class)
                .optional();
        return locked.flatMap(id -> hearing(sessionId, id));
    }

    @Override
    public void add(Hearing hearing, Session session, Dossier dossier) {
        jdbc.sql("""
                insert into hearing (id, session_id, dossier_id, version, state, round, scheduled_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(hearing.id(), hearing.sessionId(), hearing.dossierId(), hearing.version(),
                        hearing.state().name(), hearing.round(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        steps.add("HearingOpened", hearing, session.unit());
        facts.tell("HearingOpened", hearing, session, dossier);
    }

    @Override
    public void save(Hearing hearing, String event, Session session, Dossier dossier) {
        save(hearing);
        steps.add(event, hearing, session.unit());
        facts.tell(event, hearing, session, dossier);
    }

    @Override
    public void save(Hearing hearing) {
        requireOne(jdbc.sql("""
                update hearing set version = :version, state = :state, round = :round,
                    counted = string_to_array(:counted, ',')::uuid[], result = :result::jsonb, closed_on = :closedOn,
                    reason = :reason
                where id = :id and version = :version - 1""")
                .param("version", hearing.version())
                .param("state", hearing.state().name())
                .param("round", hearing.round())
                .param("counted", joined(hearing.counted()))
                .param("result", hearing.result() == null ? null : json.writeValueAsString(hearing.result()))
                .param("closedOn", hearing.closedOn())
                .param("reason", hearing.reason())
                .param("id", hearing.id())
                .update());
    }

    @Override
    public List<HearingStep> steps(Hearing hearing) {
        return steps.of(hearing);
    }

    @Override
    public long lastVersion(Hearing hearing, UUID member) {
        return sheets.lastVersion(hearing, member);
    }

    @Override
    public Optional<Sheet> sheet(Hearing hearing, UUID member) {
        return sheets.of(hearing, member);
    }

    @Override
    public List<Sheet> sheets(Hearing hearing) {
        return sheets.counted(hearing);
    }

    @Override
    public void save(Sheet sheet) {
        sheets.save(sheet);
    }

    @Override
    public void sign(Sheet sheet) {
        sheets.sign(sheet);
    }

    static void requireOne(int written) {
        if (written != 1) {
            throw new OptimisticLockingFailureException("council");
        }
    }

    private static String joined(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    private Session session(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var seats = jdbc.sql("select * from council_seat where session_id = ? order by chair desc, name, member")
                .param(id)
                .query((seat, n) -> new Seat(seat.getObject("member", UUID.class), seat.getString("name"),
                        seat.getBoolean("chair"), seat.getBoolean("present")))
                .list();
        return new Session(id, row.getString("unit"), row.getObject("owner", UUID.class), row.getLong("version"),
                row.getString("title"), row.getObject("held_on", LocalDate.class),
                json.readValue(row.getString("rules"), Regulation.class), seats, ids(row.getArray("advisors")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private Hearing hearing(ResultSet row, int number) throws SQLException {
        var result = row.getString("result");
        return new Hearing(row.getObject("id", UUID.class), row.getObject("session_id", UUID.class),
                row.getObject("dossier_id", UUID.class), row.getLong("version"),
                Hearing.State.valueOf(row.getString("state")), row.getInt("round"), ids(row.getArray("signed")),
                ids(row.getArray("counted")), result == null ? null : json.readValue(result, Result.class),
                row.getObject("closed_on", LocalDate.class), row.getString("reason"));
    }

    private static List<UUID> ids(Array array) throws SQLException {
        return List.of((UUID[]) array.getArray());
    }
}
