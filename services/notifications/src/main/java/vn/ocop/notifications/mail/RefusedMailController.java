package vn.ocop.notifications.mail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.web.Allow;
import vn.ocop.platform.web.Page;

/** What the mail server would not take: the operator sees to the account's address. */
@RestController
@RequestMapping("/v1/notifications/refused-mails")
class RefusedMailController {

    private static final int SHOWN = 200;

    private final JdbcClient jdbc;

    RefusedMailController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A mail that was not taken.
     *
     * @param person the account it was for
     * @param code the mail server's answer, or {@code no-address}
     */
    record RefusedMail(UUID messageId, UUID person, String unit, String code, Instant at) {}

    /** The last two hundred, newest first. */
    @GetMapping
    @Allow(Role.PLATFORM_OPERATOR)
    Page<RefusedMail> refused() {
        var rows = jdbc.sql("select * from delivery where state = 'REFUSED' order by ended_at desc limit ?")
                .param(SHOWN)
                .query((row, n) -> new RefusedMail(row.getObject("message_id", UUID.class),
                        row.getObject("person", UUID.class), row.getString("unit"), row.getString("code"),
                        row.getObject("ended_at", OffsetDateTime.class).toInstant()))
                .list();
        return new Page<>(rows, null);
    }
}
