package vn.ocop.notifications.message.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ocop.notifications.message.Message;
import vn.ocop.notifications.message.Messages;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.refusal.Text;

@Repository
class JdbcMessages implements Messages {

    private static final String MINE = "m.unit = :unit and (m.owner = :person or m.role in (:roles))";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcMessages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void add(Message message, String object, Duration wait) {
        var due = wait.isZero()
                ? message.createdAt().atOffset(ZoneOffset.UTC)
                : takeBack(message, object).orElse(message.createdAt().plus(wait).atOffset(ZoneOffset.UTC));
        jdbc.sql("""
                insert into message (id, unit, owner, role, kind, object, title_vi, title_en, body_vi, body_en, link,
                    created_at)
                values (:id, :unit, :owner, :role, :kind, :object, :titleVi, :titleEn, :bodyVi, :bodyEn, :link, :at)""")
                .param("object", object)
                .param("id", message.id())
                .param("unit", message.unit())
                .param("owner", message.owner())
                .param("role", message.role() == null ? null : message.role().code())
                .param("kind", message.kind())
                .param("titleVi", message.title().vi())
                .param("titleEn", message.title().en())
                .param("bodyVi", message.body().vi())
                .param("bodyEn", message.body().en())
                .param("link", message.link())
                .param("at", message.createdAt().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into mail (message_id, unit, owner, next_at) values (?, ?, ?, ?)")
                .param(message.id())
                .param(message.unit())
                .param(message.owner())
                .param(due)
                .update();
    }

    /** Removes what says the same of the same to the same and has not been mailed; answers when that was due. */
    private Optional<OffsetDateTime> takeBack(Message message, String object) {
        return jdbc.sql("""
                with old as (
                    select w.message_id, w.next_at from mail w join message m on m.id = w.message_id
                    where m.unit = :unit and m.object = :object and m.kind = :kind
                        and m.owner is not distinct from :owner and m.role is not distinct from :role
                        and w.addressed_at is null and w.attempts = 0
                    for update of w),
                gone as (delete from message m using old where m.id = old.message_id)
                select min(next_at) from old having count(*) > 0""")
                .param("unit", message.unit())
                .param("object", object)
                .param("kind", message.kind())
                .param("owner", message.owner(), Types.OTHER)
                .param("role", message.role() == null ? null : message.role().code(), Types.VARCHAR)
                .query(OffsetDateTime.class)
                .optional();
    }

    @Override
    public boolean isNews(String topic, String object, long version) {
        return jdbc
                .sql("""
                insert into told as t (topic, object, version) values (?, ?, ?)
                on conflict (topic, object) do update set version = excluded.version where t.version < excluded.version""")
                .params(topic, object, version)
                .update() == 1;
    }

    @Override
    public List<Received> list(boolean unreadOnly, @Nullable UUID after, int limit) {
        return mine(
                "select m.*, r.read_at from message m left join message_read r on r.message_id = m.id and r.person = :person where "
                        + MINE + " and (:after::uuid is null or m.id < :after) and (not :unread or r.read_at is null)"
                        + " order by m.id desc limit :limit")
                .param("after", after)
                .param("unread", unreadOnly)
                .param("limit", limit)
                .query((row, n) -> new Received(message(row), row.getObject("read_at") != null))
                .list();
    }

    @Override
    public long unread() {
        return mine("select count(*) from message m where " + MINE
                + " and not exists (select from message_read r where r.message_id = m.id and r.person = :person)")
                .query(Long.class)
                .single();
    }

    @Override
    public boolean markRead(UUID id) {
        var found = mine("select m.id from message m where m.id = :id and " + MINE).param("id", id).query(UUID.class)
                .optional();
        found.ifPresent(message -> jdbc
                .sql("insert into message_read (message_id, person, read_at) values (?, ?, ?) on conflict do nothing")
                .params(message, Scope.current().requirePerson(), clock.instant().atOffset(ZoneOffset.UTC))
                .update());
        return found.isPresent();
    }

    private JdbcClient.StatementSpec mine(String sql) {
        var scope = Scope.current();
        var roles = scope.roles().isEmpty() ? List.of("") : scope.roles().stream().map(Role::code).toList();
        return jdbc.sql(sql)
                .param("unit", scope.requireUnit())
                .param("person", scope.requirePerson())
                .param("roles", roles);
    }

    static Message message(ResultSet row) throws SQLException {
        var role = row.getString("role");
        return new Message(row.getObject("id", UUID.class), row.getString("unit"), row.getObject("owner", UUID.class),
                role == null ? null : Role.ofCode(role).orElseThrow(), row.getString("kind"),
                new Text(row.getString("title_vi"), row.getString("title_en")),
                new Text(row.getString("body_vi"), row.getString("body_en")), row.getString("link"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
