package vn.ocop.testing.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ocop.contracts.CertificateFact;
import vn.ocop.contracts.Topics;
import vn.ocop.platform.identity.Jurisdiction;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.outbox.FactSender;
import vn.ocop.platform.outbox.KafkaFacts;
import vn.ocop.platform.outbox.Outbox;
import vn.ocop.platform.outbox.OutboxConnection;
import vn.ocop.platform.outbox.Relay;
import vn.ocop.testing.Facts;
import vn.ocop.testing.PlatformTest;

/** The relay may end at any moment: before it sends, or after the broker has the facts and before they are deleted. */
@PlatformTest
class RelayCrashIT {

    private static final Scope EVERYTHING = new Scope("09817", Jurisdiction.ALL, UUID.randomUUID(), "test", Set.of());

    @Autowired
    private Relay relay;

    @Autowired
    private Outbox outbox;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Value("${spring.datasource.url}")
    private String url = "";

    @Value("${ocop.db.user-relay}")
    private String user = "";

    @Value("${ocop.db.password-relay}")
    private String password = "";

    @Value("${ocop.kafka}")
    private String kafka = "";

    @BeforeEach
    void noRelayIsAtWork() throws SQLException {
        relay.stop();
        try (var connection = open()) {
            Facts.eventually(() -> carryQuietly(connection), carried -> carried == 0);
        }
    }

    @AfterEach
    void theNextRelayTakesOver() {
        if (!relay.isRunning()) {
            relay.start();
        }
    }

    @Test
    void endedBeforeItSentTheNextOneSends() throws SQLException {
        write("before", 3);
        try (var connection = open()) {
            assertThatThrownBy(() -> connection.carry(100, new Sender(facts -> {
                throw killed();
            }))).isInstanceOf(FactSender.SendingFailed.class);
        }
        relay.start();

        assertThat(heard("before", 3)).containsExactly("before-0", "before-1", "before-2");
    }

    @Test
    void endedAfterTheBrokerHadThemTheNextOneRepeatsAndEachHasItsEffectOnce()
            throws SQLException, FactSender.SendingFailed {
        write("after", 3);
        try (var connection = open(); var sender = new KafkaFacts(kafka, List.of()).open()) {
            assertThatThrownBy(() -> connection.carry(100, new Sender(facts -> {
                sender.send(facts);
                throw killed();
            }))).isInstanceOf(FactSender.SendingFailed.class);
            assertThat(heard("after", 3)).hasSize(3);
            assertThat(connection.waiting()).isEqualTo(3);
        }
        relay.start();
        write("after-last", 1);

        heard("after-last", 1);
        assertThat(heard("after", 4)).containsExactly("after-0", "after-1", "after-2", "after-last-0");
    }

    @Test
    void anotherInstanceCarriesNothingWhileOneHoldsTheLock() throws SQLException, FactSender.SendingFailed {
        write("locked", 1);
        try (var first = open(); var second = open()) {
            int carried = first.carry(100, new Sender(facts -> assertThat(carryQuietly(second)).isZero()));
            assertThat(carried).isEqualTo(1);
        }
    }

    private void write(String name, int facts) {
        EVERYTHING.run(() -> transaction.executeWithoutResult(status -> {
            for (int i = 0; i < facts; i++) {
                outbox.append(Topics.CERTIFICATES, "CertificateIssued", "09817", "relay", i,
                        new CertificateFact(UUID.randomUUID(), "01-09817-01-2026", UUID.randomUUID(),
                                UUID.randomUUID(), UUID.randomUUID(), "09817", name + "-" + i, "HTX", "06", 3, "VALID",
                                "1", LocalDate.EPOCH, LocalDate.EPOCH, null));
            }
        }));
    }

    private List<String> heard(String prefix, int expected) {
        return Facts.eventually(() -> EVERYTHING.call(() -> transaction.execute(status -> jdbc
                .sql("select text from heard where text like ? order by seq").param(prefix + "%").query(String.class)
                .list())), seen -> seen.size() >= expected);
    }

    private OutboxConnection open() throws SQLException {
        return new OutboxConnection(DriverManager.getConnection(url, user, password));
    }

    private int carryQuietly(OutboxConnection connection) {
        try (var sender = new KafkaFacts(kafka, List.of()).open()) {
            return connection.carry(100, sender);
        } catch (SQLException | FactSender.SendingFailed failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static FactSender.SendingFailed killed() {
        return new FactSender.SendingFailed(new IOException("the process was killed"));
    }

    private interface Step {
        void take(List<FactSender.Ready> facts) throws FactSender.SendingFailed;
    }

    private record Sender(Step step) implements FactSender {

        @Override
        public void send(List<Ready> facts) throws SendingFailed {
            step.take(facts);
        }

        @Override
        public void close() {}
    }
}
