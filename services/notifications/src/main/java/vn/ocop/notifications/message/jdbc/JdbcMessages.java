package vn.ocop.notifications.message.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
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
    public void add(Message message) {
        jdbc.sql("""
                insert into message (id, unit, owner, role, kind, title_vi, title_en, body_vi, body_en, link, created_at)
                values (:id, :unit, :owner, :role, :kind, :titleVi, :titleEn, :bodyVi, :bodyEn, :link, :at)""")
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
                .param(message.createdAt().atOffset(ZoneOffset.UTC))
                .update();
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
