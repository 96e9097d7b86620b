package vn.ocop.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ocop.contracts.DossierFact;
import vn.ocop.contracts.ProducerFact;
import vn.ocop.contracts.Topics;
import vn.ocop.contracts.UnitFact;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.time.Ids;
import vn.ocop.testing.Api;
import vn.ocop.testing.Facts;
import vn.ocop.testing.PlatformTest;

/** Each recipient is mailed once, whatever becomes of the others. */
@PlatformTest
@Import(TestPeople.class)
class MailSendingIT {

    private static final TestMailServer SERVER = new TestMailServer();

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", SERVER::port);
        // who is slow here is slow for longer than a test waits
        settings.add("spring.mail.properties.mail.smtp.timeout", () -> "60000");
    }

    private final Api api;
    private final Facts facts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TestPeople people;
    private final MeterRegistry meters;

    @Autowired
    MailSendingIT(@LocalServerPort int port, Facts facts, JdbcClient jdbc, TransactionTemplate transaction,
            TestPeople people, MeterRegistry meters) {
        this.api = new Api(port);
        this.facts = facts;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.people = people;
        this.meters = meters;
    }

    @Test
    void anAddressThatIsRefusedForGoodEndsThereAndItsColleaguesAreMailedOnce() {
        knownToTheOperator("26101");
        people.officers("26101", "first@26101", "second@26101", "gone@26101");
        SERVER.answers("gone@26101", 550);
        double refused = meters.counter("ocop.mail.refused").count();

        registered("26101", "HTX ba cán bộ");

        Facts.eventually(() -> states("26101"), states -> states.equals(List.of("REFUSED 550", "SENT", "SENT")));
        assertThat(SERVER.mailsTo("first@26101")).isEqualTo(1);
        assertThat(SERVER.mailsTo("second@26101")).isEqualTo(1);
        assertThat(SERVER.triesFor("gone@26101")).isEqualTo(1);
        assertThat(meters.counter("ocop.mail.refused").count()).isEqualTo(refused + 1);
        assertThat(api.as("operator", "VN", Role.PLATFORM_OPERATOR).get("/v1/notifications/refused-mails").expect(200)
                .text()).contains("\"550\"", "26101").doesNotContain("gone@26101");
        api.as("officer", "26101", Role.COMMUNE_OFFICER).get("/v1/notifications/refused-mails").expect(403);
    }

    @Test
    void anAddressThatIsPutOffIsTriedAgainAndNobodyElseIs() {
        knownToTheOperator("26102");
        people.officers("26102", "first@26102", "busy@26102");
        SERVER.answers("busy@26102", 450);

        registered("26102", "HTX hộp thư đầy");
        Facts.eventually(() -> SERVER.triesFor("busy@26102"), tries -> tries >= 2);
        SERVER.answers("busy@26102", 250);

        Facts.eventually(() -> states("26102"), states -> states.equals(List.of("SENT", "SENT")));
        assertThat(SERVER.mailsTo("first@26102")).isEqualTo(1);
        assertThat(SERVER.mailsTo("busy@26102")).isEqualTo(1);
    }

    @Test
    void aSlowReceiverKeepsNobodyElseWaiting() {
        knownToTheOperator("26103");
        people.officers("26103", "slow@26103", "quick@26103");
        try (var slow = SERVER.holds("slow@26103")) {
            registered("26103", "HTX người nhận chậm");
            slow.awaitHeld();
            registered("26103", "HTX khi đang chờ");

            Facts.eventually(() -> SERVER.mailsTo("quick@26103"), mails -> mails == 2);
            assertThat(SERVER.mailsTo("slow@26103")).isZero();
        }
        Facts.eventually(() -> SERVER.mailsTo("slow@26103"), mails -> mails == 2);
    }

    @Test
    void noTransactionIsOpenWhileTheDirectoryIsAsked() {
        knownToTheOperator("26104");
        people.officers("26104", "officer@26104");

        registered("26104", "HTX hỏi danh bạ");

        Facts.eventually(() -> SERVER.mailsTo("officer@26104"), mails -> mails == 1);
        assertThat(people.askedWithinATransaction()).isFalse();
    }

    @Test
    void changesThatFollowEachOtherAreOneMessageAndOneMail() {
        knownToTheOperator("26105");
        people.officers("26105", "officer@26105");
        var producer = Ids.next();
        for (int i = 1; i <= 3; i++) {
            changed("26105", producer, i, "HTX lần " + i);
        }
        changed("26105", Ids.next(), 1, "HTX khác");

        var officer = api.as("officer", "26105", Role.COMMUNE_OFFICER);
        var told = Facts.eventually(() -> officer.get("/v1/notifications/messages").expect(200).text(),
                messages -> messages.contains("HTX khác"));
        assertThat(told).contains("HTX lần 3").doesNotContain("HTX lần 1", "HTX lần 2");
        assertThat(waiting("26105")).isEqualTo(2);
    }

    @Test
    void anOldStepIsNotToldAfterANewerOneNorAStateThatIsToldAgain() {
        knownToTheOperator("26106");
        people.officers("26106", "officer@26106");
        var producer = Ids.next();
        changed("26106", producer, 5, "HTX mới");
        changed("26106", producer, 4, "HTX cũ");
        facts.publish(Topics.PRODUCERS, "Restated", "26106", producer.toString(), 6,
                fact("26106", producer, "HTX nói lại"));
        changed("26106", producer, 7, "HTX mới nhất");

        var officer = api.as("officer", "26106", Role.COMMUNE_OFFICER);
        var told = Facts.eventually(() -> officer.get("/v1/notifications/messages").expect(200).text(),
                messages -> messages.contains("HTX mới nhất"));
        assertThat(told).doesNotContain("HTX cũ", "HTX nói lại");
    }

    @Test
    void aFactThatComesBeforeItsUnitWaitsForIt() {
        // commune 26107 is under the city 98, and nobody here has heard of it yet
        var dossier = Ids.next();
        facts.publish(Topics.DOSSIERS, "DossierProposed", "26107", dossier.toString(), 1,
                new DossierFact(dossier, Ids.next(), Ids.next(), Ids.next(), "26107", "Chè lam", "FIRST_TIME",
                        "PROPOSED",
                        "26-2026", null, "26107", null, List.of()));
        var failures = meters.counter("ocop.inbox.failures", "topic", Topics.DOSSIERS.name(), "group",
                "notifications");
        Facts.eventually(failures::count, tries -> tries >= 5);

        facts.publish(Topics.UNITS, "UnitJoined", "26107", "26107", 1,
                new UnitFact("26107", "Xã 26107", "COMMUNE", "98"));

        var city = api.as("officer-98", "98", Role.CITY_OFFICER);
        Facts.eventually(() -> city.get("/v1/notifications/messages").expect(200).text(),
                messages -> messages.contains("Chè lam"));
    }

    /** The platform's own work reaches the units it knows. */
    private void knownToTheOperator(String unit) {
        facts.publish(Topics.UNITS, "UnitJoined", unit, unit, 1, new UnitFact(unit, "Xã " + unit, "COMMUNE", "01"));
        Facts.eventually(() -> jdbc.sql("select count(*) from platform.unit where code = ?").param(unit)
                .query(Long.class).single(), known -> known == 1);
    }

    private void registered(String unit, String name) {
        var id = Ids.next();
        facts.publish(Topics.PRODUCERS, "ProducerRegistered", unit, id.toString(), 1, fact(unit, id, name));
    }

    private void changed(String unit, UUID id, long version, String name) {
        facts.publish(Topics.PRODUCERS, "ProducerChanged", unit, id.toString(), version, fact(unit, id, name));
    }

    private static ProducerFact fact(String unit, UUID id, String name) {
        return new ProducerFact(id, null, unit, "COOPERATIVE", name, "REGISTERED");
    }

    private List<String> states(String unit) {
        return Scope.system(unit, "test").call(() -> java.util.Objects.requireNonNull(transaction.execute(
                status -> jdbc.sql("""
                        select trim(state || ' ' || case state when 'SENT' then '' else coalesce(code, '') end) as s
                        from delivery order by s""").query(String.class).list())));
    }

    private long waiting(String unit) {
        return Scope.system(unit, "test").call(() -> java.util.Objects.requireNonNull(transaction.execute(
                status -> jdbc.sql("select count(*) from mail where addressed_at is null").query(Long.class)
                        .single())));
    }
}
