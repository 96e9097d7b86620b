package vn.ocop.testing.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
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
import vn.ocop.platform.kafka.KafkaClients;
import vn.ocop.platform.outbox.FactSender;
import vn.ocop.platform.outbox.KafkaFacts;
import vn.ocop.platform.outbox.Outbox;
import vn.ocop.platform.outbox.OutboxConnection;
import vn.ocop.platform.outbox.Relay;
import vn.ocop.platform.topics.TopicSetup;
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

    @Autowired
    private KafkaClients clients;

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
        write("unsent", 3);
        try (var connection = open()) {
            assertThatThrownBy(() -> connection.carry(100, new Sender(facts -> {
                throw killed();
            }))).isInstanceOf(FactSender.SendingFailed.class);
        }
        relay.start();

        assertThat(heard("unsent", 3)).containsExactly("unsent-0", "unsent-1", "unsent-2");
    }

    @Test
    void endedAfterTheBrokerHadThemTheNextOneRepeatsAndEachHasItsEffectOnce()
            throws SQLException, FactSender.SendingFailed {
        write("repeated", 3);
        try (var connection = open(); var sender = open(clients)) {
            assertThatThrownBy(() -> connection.carry(100, new Sender(facts -> {
                sender.send(facts);
                throw killed();
            }))).isInstanceOf(FactSender.SendingFailed.class);
            assertThat(heard("repeated", 3)).hasSize(3);
        }
        relay.start();
        write("repeated-last", 1);

        heard("repeated-last", 1);
        assertThat(heard("repeated", 4)).containsExactly("repeated-0", "repeated-1", "repeated-2",
                "repeated-last-0");
    }

    @Test
    void anotherInstanceCarriesNothingWhileOneHoldsTheLock() throws SQLException, FactSender.SendingFailed {
        write("locked", 1);
        try (var first = open(); var second = open()) {
            int carried = first.carry(100, new Sender(facts -> assertThat(leads(second)).isFalse()));
            assertThat(carried).isEqualTo(1);
            assertThatThrownBy(() -> second.carry(100, new Sender(facts -> {})))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void whoeverLostTheLockWhileKafkaStoodStillSendsNothingMore() throws SQLException, FactSender.SendingFailed {
        write("fenced", 2);
        try (var late = open(clients)) {
            try (var first = open(); var second = open()) {
                var read = new ArrayList<FactSender.Ready>();
                assertThatThrownBy(() -> first.carry(100, new Sender(facts -> {
                    read.addAll(facts);
                    throw killed();
                }))).isInstanceOf(FactSender.SendingFailed.class);
                first.close();
                assertThat(carryQuietly(second)).isEqualTo(2);

                assertThatThrownBy(() -> late.send(read)).isInstanceOf(FactSender.SendingFailed.class)
                        .hasCauseInstanceOf(InvalidProducerEpochException.class);
            }
        }
        assertThat(heard("fenced", 2)).containsExactly("fenced-0", "fenced-1");
    }

    private static boolean leads(OutboxConnection connection) {
        try {
            return connection.lead();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
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
        return OutboxConnection.open(url, user, password);
    }

    private static FactSender open(KafkaClients clients) throws FactSender.SendingFailed {
        return new KafkaFacts(clients, "notes.outbox", new TopicSetup(clients, List.of()), topic -> {}).open();
    }

    private int carryQuietly(OutboxConnection connection) {
        try (var sender = open(clients)) {
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
