package vn.ocop.testing.notes;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ocop.contracts.Topic;
import vn.ocop.contracts.Topics;
import vn.ocop.contracts.UnitFact;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.kafka.KafkaClients;
import vn.ocop.platform.outbox.Relay;
import vn.ocop.testing.Api;
import vn.ocop.testing.Facts;
import vn.ocop.testing.PlatformTest;

/** Topics are what the service that writes them declares, whoever was there first, and hold every last state. */
@PlatformTest
class TopicsIT {

    private static final String NOTES = NotesApplication.NOTES.name();

    @Autowired
    private KafkaClients clients;

    @Autowired
    private Relay relay;

    @Autowired
    private Facts facts;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @AfterEach
    void theRelayIsAtWork() {
        if (!relay.isRunning()) {
            relay.start();
        }
    }

    @Test
    void factsAndDeadLettersAreKeptForEver() {
        assertThat(Facts.eventually(() -> settings(NOTES), found -> !found.isEmpty()))
                .containsEntry("cleanup.policy", "compact").containsEntry("retention.ms", "-1")
                .containsEntry("max.compaction.lag.ms", "604800000");
        assertThat(Facts.eventually(() -> settings("ocop.certification.certificates.notes.dead"),
                found -> !found.isEmpty())).containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "-1").containsEntry("retention.bytes", "-1");
    }

    @Test
    void aTopicOfEightDaysAgeIsMendedAndHoldsEveryLastStateAgain() throws Exception {
        facts.publish(Topics.UNITS, "UnitJoined", "09817", "09817", 1,
                new UnitFact("09817", "Ô Diên", "COMMUNE", "01"));
        Facts.eventually(() -> jdbc.sql("select count(*) from platform.unit where code = '09817'").query(Long.class)
                .single(), known -> known == 1);
        var officer = new Api(port).as("historian", "09817", Role.COMMUNE_OFFICER);
        var note = officer.post("/v1/notes/notes", Map.of("text", "first")).expect(201);
        var id = note.json().get("id").asString();
        officer.with("If-Match", note.header("ETag")).put("/v1/notes/notes/" + id, Map.of("text", "last")).expect(200);
        Facts.eventually(() -> meters.get("ocop.outbox.waiting").gauge().value(), waiting -> waiting == 0);
        relay.stop();
        madeByAConsumerLongAgo(id);

        relay.start();

        var last = Facts.eventually(() -> states().get(id), found -> found != null);
        assertThat(last).contains("\"last\"", Topic.RESTATED, "\"aggregateVersion\":2");
        assertThat(settings(NOTES)).containsEntry("cleanup.policy", "compact").containsEntry("retention.ms", "-1");
        assertThat(restated(id)).isEqualTo(1);

        relay.stop();
        relay.start();
        officer.post("/v1/notes/notes", Map.of("text", "afterwards")).expect(201);
        Facts.eventually(this::states, found -> found.values().stream().anyMatch(fact -> fact.contains("afterwards")));
        assertThat(restated(id)).as("told again only once").isEqualTo(1);
    }

    /** Created as Kafka creates what somebody asks for: facts end after seven days. */
    private void madeByAConsumerLongAgo(String key) throws Exception {
        try (var admin = Admin.create(clients.with(Map.of()));
                var producer = new KafkaProducer<>(clients.with(Map.of()), new StringSerializer(),
                        new StringSerializer())) {
            admin.deleteTopics(List.of(NOTES)).all().get();
            Facts.eventually(() -> settings(NOTES), Map::isEmpty);
            var old = new NewTopic(NOTES, Optional.of(Topic.PARTITIONS), Optional.empty())
                    .configs(Map.of("cleanup.policy", "delete", "retention.ms", "604800000"));
            admin.createTopics(List.of(old)).all().get();
            long eightDaysAgo = Instant.now().minus(Duration.ofDays(8)).toEpochMilli();
            producer.send(new ProducerRecord<>(NOTES, null, eightDaysAgo, key, "{\"old\":true}")).get();
        }
        Facts.eventually(this::states, Map::isEmpty);
    }

    private long restated(String id) {
        return facts.of(NotesApplication.NOTES).stream().filter(fact -> fact.get("aggregateId").asString().equals(id)
                && fact.get("type").asString().equals(Topic.RESTATED)).count();
    }

    /** What a new consumer learns: the last fact of each key. */
    private Map<String, String> states() {
        try (var reader = new KafkaConsumer<>(clients.with(Map.of("isolation.level", "read_committed")),
                new StringDeserializer(), new StringDeserializer())) {
            var states = new HashMap<String, String>();
            var partitions = reader.partitionsFor(NOTES).stream()
                    .map(each -> new TopicPartition(NOTES, each.partition())).toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            var ends = reader.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> reader.position(each) < ends.getOrDefault(each, 0L))) {
                reader.poll(Duration.ofMillis(200)).forEach(fact -> states.put(fact.key(), fact.value()));
            }
            return states;
        }
    }

    private Map<String, String> settings(String topic) {
        try (var admin = Admin.create(clients.with(Map.of()))) {
            var found = new HashMap<String, String>();
            if (admin.listTopics().names().get().contains(topic)) {
                var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
                admin.describeConfigs(List.of(resource)).all().get().values()
                        .forEach(config -> config.entries().forEach(entry -> found.put(entry.name(), entry.value())));
            }
            return found;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
