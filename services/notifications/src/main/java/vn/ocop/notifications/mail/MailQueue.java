package vn.ocop.notifications.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ocop.notifications.message.Message;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.refusal.Text;

/** What waits to be sent by e-mail. */
@Repository
class MailQueue {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Clock clock;

    MailQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Waiting(Message message, int attempts) {}

    /** The next message that waits, locked until the transaction ends. */
    Optional<Waiting> next() {
        return jdbc.sql("""
                select m.*, w.attempts from mail w join message m on m.id = w.message_id
                where w.sent_at is null and w.next_at <= ? order by w.next_at limit 1 for update of w skip locked""")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> {
                    var role = row.getString("role");
                    return new Waiting(new Message(row.getObject("id", UUID.class), row.getString("unit"),
                            row.getObject("owner", UUID.class), role == null ? null : Role.ofCode(role).orElseThrow(),
                            row.getString("kind"), new Text(row.getString("title_vi"), row.getString("title_en")),
                            new Text(row.getString("body_vi"), row.getString("body_en")), row.getString("link"),
                            row.getObject("created_at", java.time.OffsetDateTime.class).toInstant()),
                            row.getInt("attempts"));
                })
                .optional();
    }

    void sent(UUID messageId) {
        jdbc.sql("update mail set sent_at = ? where message_id = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), messageId)
                .update();
    }

    void later(UUID messageId, int attempts) {
        var wait = Duration.ofSeconds(1L << Math.min(attempts, 9));
        var next = clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        jdbc.sql("update mail set attempts = ?, next_at = ? where message_id = ?")
                .params(attempts, next.atOffset(ZoneOffset.UTC), messageId)
                .update();
    }
}
