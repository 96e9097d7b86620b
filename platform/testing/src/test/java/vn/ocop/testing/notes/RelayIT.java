package vn.ocop.testing.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ocop.contracts.UnitFact;
import vn.ocop.platform.identity.Jurisdiction;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.kafka.KafkaClients;
import vn.ocop.platform.outbox.FactSender;
import vn.ocop.platform.outbox.KafkaFacts;
import vn.ocop.platform.outbox.Outbox;
import vn.ocop.platform.outbox.OutboxConnection;
import vn.ocop.platform.outbox.Relay;
import vn.ocop.platform.threads.WorkersHealth;
import vn.ocop.platform.topics.TopicSetup;
import vn.ocop.testing.Facts;
import vn.ocop.testing.PlatformTest;

/** The relay outlives whatever happens to Kafka, and what waits is known meanwhile. */
@PlatformTest
class RelayIT {

    private static final Scope EVERYTHING = new Scope("09817", Jurisdiction.ALL, UUID.randomUUID(), "test", Set.of());
    private static final String NOWHERE = "no-such-host.invalid:9092";

    @Autowired
    private Relay relay;

    @Autowired
    private KafkaClients clients;

    @Autowired
    private Outbox outbox;

    @Autowired
    private MeterRegistry meters;

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

    @BeforeEach
    void nothingWaitsAndNoRelayIsAtWork() {
        Facts.eventually(() -> gauge("ocop.outbox.waiting"), waiting -> waiting == 0);
        relay.stop();
    }

    @AfterEach
    void theRelayIsAtWork() {
        relay.start();
        Facts.eventually(() -> gauge("ocop.outbox.waiting"), waiting -> waiting == 0);
    }

    @Test
    void whenKafkasNameIsUnknownItTriesAgainUntilItIsKnown() {
        var kafka = new AtomicReference<>(new KafkaClients(NOWHERE, Map.of()));
        var counts = new SimpleMeterRegistry();
        var patient = new Relay(ends(kafka), counts);
        write("x");
        patient.start();
        try {
            Facts.eventually(() -> counts.counter("ocop.outbox.failures").count(), failures -> failures >= 2);
            assertThat(patient.isWhole()).isTrue();

            kafka.set(clients);
            Facts.eventually(() -> gauge("ocop.outbox.waiting"), waiting -> waiting == 0);
        } finally {
            patient.stop();
        }
    }

    @Test
    void aRelayWhoseThreadHasEndedIsSaidToBeDown() {
        var broken = new Relay(new Relay.Ends() {
            @Override
            public OutboxConnection openOutbox() {
                throw new StackOverflowError("no exception, an error");
            }

            @Override
            public FactSender openSender() {
                throw new AssertionError();
            }
        }, new SimpleMeterRegistry());
        var health = new WorkersHealth(List.of(broken));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        broken.start();

        assertThat(Facts.eventually(health::health, found -> found.getStatus().equals(Status.DOWN)).getDetails())
                .containsEntry("ended", List.of("outbox-relay"));
        broken.stop();
    }

    @Test
    void whatWaitsIsKnownWhileNothingCanBeSent() {
        write("one");
        write("two");

        assertThat(gauge("ocop.outbox.waiting")).isEqualTo(2);
        Facts.eventually(() -> gauge("ocop.outbox.oldest"), age -> age > 0.1);
    }

    @Test
    void aFactThatKafkaWouldRefuseIsRefusedWhenItIsWritten() {
        assertThatThrownBy(() -> write("ệ".repeat(400_000))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bytes");
        write("e".repeat(900_000));
        assertThat(gauge("ocop.outbox.waiting")).isEqualTo(1);
    }

    @Test
    void theServerEndsWhatAVanishedServiceHolds() throws SQLException {
        assertThat(setting("idle_in_transaction_session_timeout")).isEqualTo("90s");
        assertThat(setting("lock_timeout")).isEqualTo("30s");
        assertThat(setting("statement_timeout")).isEqualTo("55s");
        assertThat(setting("tcp_keepalives_idle")).isEqualTo("60");
    }

    private String setting(String name) {
        return jdbc.sql("select current_setting(?)").param(name).query(String.class).single();
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    private void write(String name) {
        EVERYTHING.run(() -> transaction.executeWithoutResult(status -> outbox.append(NotesApplication.NOTES,
                "NoteWritten", "09817", "relayed", 1, new UnitFact("09817", name, "COMMUNE", null))));
    }

    private Relay.Ends ends(AtomicReference<KafkaClients> kafka) {
        return new Relay.Ends() {
            @Override
            public OutboxConnection openOutbox() throws SQLException {
                return OutboxConnection.open(url, user, password);
            }

            @Override
            public FactSender openSender() throws FactSender.SendingFailed {
                return new KafkaFacts(kafka.get(), "notes.outbox", new TopicSetup(kafka.get(), List.of()), topic -> {})
                        .open();
            }
        };
    }
}
