package vn.ocop.notifications.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ocop.notifications.message.Message;
import vn.ocop.platform.identity.Jurisdiction;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.refusal.Text;

/**
 * What waits to be sent by e-mail. Whoever takes something from it has it to himself for two minutes, without a
 * transaction; when nothing was said of it until then, it is taken again.
 */
@Repository
class MailQueue {

    private static final Scope PLATFORM = new Scope("VN", Jurisdiction.ALL, null, "mail", Set.of());
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailQueue(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A message whose recipients are not known yet. */
    record Unaddressed(Message message, int attempts) {}

    /** A message to one person. */
    record Delivery(Message message, UUID person, int attempts, Instant since) {}

    Optional<Unaddressed> nextUnaddressed() {
        return in(() -> jdbc.sql("""
                with taken as (
                    update mail set attempts = attempts + 1, next_at = :until where message_id = (
                        select message_id from mail where addressed_at is null and next_at <= :now
                        order by next_at limit 1 for update skip locked)
                    returning message_id, attempts)
                select m.*, t.attempts from taken t join message m on m.id = t.message_id""")
                .param("now", utc(clock.instant()))
                .param("until", utc(clock.instant().plus(LEASE)))
                .query((row, n) -> new Unaddressed(message(row), row.getInt("attempts")))
                .optional());
    }

    /** From here on it is sent to each of them by itself. */
    void addressed(Message message, List<UUID> people) {
        in(() -> {
            var now = utc(clock.instant());
            for (var person : people) {
                jdbc.sql("""
                        insert into delivery (message_id, person, unit, owner, created_at, next_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .param(message.id())
                        .param(person)
                        .param(message.unit())
                        .param(message.owner())
                        .param(now)
                        .param(now)
                        .update();
            }
            return jdbc.sql("update mail set addressed_at = ? where message_id = ?").params(now, message.id())
                    .update();
        });
    }

    void later(Unaddressed waiting) {
        in(() -> jdbc.sql("update mail set next_at = ? where message_id = ?")
                .params(after(waiting.attempts()), waiting.message().id())
                .update());
    }

    Optional<Delivery> nextDelivery() {
        return in(() -> jdbc.sql("""
                with taken as (
                    update delivery set attempts = attempts + 1, next_at = :until where (message_id, person) = (
                        select message_id, person from delivery where state = 'WAITING' and next_at <= :now
                        order by next_at limit 1 for update skip locked)
                    returning message_id, person, attempts, created_at as since)
                select m.*, t.person, t.attempts, t.since from taken t join message m on m.id = t.message_id""")
                .param("now", utc(clock.instant()))
                .param("until", utc(clock.instant().plus(LEASE)))
                .query((row, n) -> new Delivery(message(row), row.getObject("person", UUID.class),
                        row.getInt("attempts"), row.getObject("since", OffsetDateTime.class).toInstant()))
                .optional());
    }

    void sent(Delivery delivery) {
        ended(delivery, "SENT", null);
    }

    /** @param code what the mail server answered, e.g. {@code 550}, or why there was nobody to ask */
    void refused(Delivery delivery, String code) {
        ended(delivery, "REFUSED", code);
    }

    private void ended(Delivery delivery, String state, @Nullable String code) {
        in(() -> jdbc.sql("update delivery set state = ?, code = ?, ended_at = ? where message_id = ? and person = ?")
                .param(state)
                .param(code)
                .param(utc(clock.instant()))
                .param(delivery.message().id())
                .param(delivery.person())
                .update());
    }

    /** @param code what the mail server answered, if it did */
    void later(Delivery delivery, @Nullable String code) {
        in(() -> jdbc.sql("update delivery set next_at = ?, code = ? where message_id = ? and person = ?")
                .param(after(delivery.attempts()))
                .param(code)
                .param(delivery.message().id())
                .param(delivery.person())
                .update());
    }

    private OffsetDateTime after(int attempts) {
        var wait = Duration.ofSeconds(1L << Math.min(attempts, 9));
        return utc(clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait));
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return PLATFORM.call(() -> java.util.Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Message message(ResultSet row) throws SQLException {
        var role = row.getString("role");
        return new Message(row.getObject("id", UUID.class), row.getString("unit"), row.getObject("owner", UUID.class),
                role == null ? null : Role.ofCode(role).orElseThrow(), row.getString("kind"),
                new Text(row.getString("title_vi"), row.getString("title_en")),
                new Text(row.getString("body_vi"), row.getString("body_en")), row.getString("link"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
