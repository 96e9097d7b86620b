package vn.ocop.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ocop.contracts.PaperDeadlineFact;
import vn.ocop.contracts.Topics;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.time.Ids;
import vn.ocop.testing.Api;
import vn.ocop.testing.Facts;
import vn.ocop.testing.PlatformTest;
import vn.ocop.testing.Tokens;

/** That a paper ends soon is told to its producer and to the commune's officers, in the platform and by e-mail. */
@PlatformTest
class PapersExpireIT {

    private static final String MESSAGES = "/v1/notifications/messages";

    private final Api api;
    private final Facts facts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    PapersExpireIT(@LocalServerPort int port, Facts facts, JdbcClient jdbc, TransactionTemplate transaction) {
        this.api = new Api(port);
        this.facts = facts;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Test
    void producerAndOfficerAreToldWithWhatLeansOnThePaper() {
        expiring("maker-expiring", "Giấy ATTP số 7", List.of("Xôi nếp cái", "Bánh gio"), List.of("01-09817-01-2026"));

        for (var reader : List.of(api.as("maker-expiring", "09817", Role.PRODUCER),
                api.as("officer", "09817", Role.COMMUNE_OFFICER))) {
            var told = Facts.eventually(() -> reader.get(MESSAGES).expect(200).text(),
                    messages -> messages.contains("Giấy ATTP số 7"));
            assertThat(told).contains("còn 30 ngày", "Xôi nếp cái, Bánh gio", "01-09817-01-2026", "2026-12-23");
        }
        assertThat(api.as("stranger", "09784", Role.COMMUNE_OFFICER).get(MESSAGES).expect(200).text())
                .doesNotContain("Giấy ATTP số 7");
        assertThat(mails("Giấy ATTP số 7")).isEqualTo(2);
    }

    @Test
    void aProducerWithoutAnAccountIsToldThroughTheOfficer() {
        expiring(null, "Giấy ATTP số 8", List.of(), List.of());

        Facts.eventually(() -> api.as("officer", "09817", Role.COMMUNE_OFFICER).get(MESSAGES).expect(200).text(),
                messages -> messages.contains("Giấy ATTP số 8"));
        assertThat(mails("Giấy ATTP số 8")).isEqualTo(1);
    }

    private void expiring(@Nullable String maker, String title, List<String> products, List<String> certificates) {
        facts.publish(Topics.PAPER_DEADLINES, "PaperExpiring", "09817", Ids.next().toString(), 1,
                new PaperDeadlineFact(Ids.next(), Ids.next(), maker == null ? null : Tokens.account(maker), "09817",
                        "PRODUCTION_CERTIFICATE", title, LocalDate.of(2026, 12, 23), 30, List.of(Ids.next()), products,
                        certificates));
    }

    private long mails(String title) {
        return Scope.system("09817", "test").call(() -> java.util.Objects.requireNonNull(transaction.execute(
                status -> jdbc.sql("""
                        select count(*) from mail w join message m on m.id = w.message_id
                        where m.title_vi like '%' || ? || '%'""").param(title).query(Long.class).single())));
    }
}
