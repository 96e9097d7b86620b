package vn.ocop.testing.notes;

import static org.apache.kafka.common.acl.AclOperation.ALTER_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ocop.contracts.Topic;
import vn.ocop.contracts.Topics;
import vn.ocop.contracts.UnitFact;
import vn.ocop.platform.identity.Jurisdiction;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.inbox.DeadLetters;
import vn.ocop.platform.kafka.KafkaClients;
import vn.ocop.platform.outbox.Outbox;
import vn.ocop.platform.topics.DeclaredTopic;
import vn.ocop.platform.topics.TopicSetup;
import vn.ocop.testing.FactSchemas;
import vn.ocop.testing.Facts;
import vn.ocop.testing.ServersInitializer;

/** A service with just its rights works on a broker that lets in nobody else, and only the owner of a topic writes it. */
class GuardedKafkaIT {

    private static final String SERVICE = "guarded";
    private static final String LETTERS = Topics.UNITS.name() + "." + SERVICE + ".dead";

    @TempDir
    private static Path folder = Path.of("");

    private static GuardedKafka kafka;
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void theServiceStartsWithItsRights() throws Exception {
        kafka = new GuardedKafka(folder.resolve("kafka"), SERVICE, "stranger");
        new TopicSetup(kafka.as("admin"),
                List.of(DeclaredTopic.facts(Topics.UNITS), DeclaredTopic.facts(Topics.CERTIFICATES)))
                .ensure(topic -> {});
        kafka.allow(SERVICE, ResourceType.TOPIC, Topics.UNITS.name(), READ, DESCRIBE);
        var letters = List.of(LETTERS, Topics.CERTIFICATES.name() + "." + SERVICE + ".dead");
        for (var topic : letters) {
            kafka.allow(SERVICE, ResourceType.TOPIC, topic, READ);
            kafka.allow(SERVICE, ResourceType.GROUP, topic + ".replay", READ);
        }
        for (var written : Stream.concat(letters.stream(), Stream.of(NotesApplication.NOTES.name())).toList()) {
            kafka.allow(SERVICE, ResourceType.TOPIC, written, CREATE, WRITE, DESCRIBE, DESCRIBE_CONFIGS,
                    ALTER_CONFIGS);
        }
        kafka.allow(SERVICE, ResourceType.TRANSACTIONAL_ID, SERVICE + ".outbox", WRITE, DESCRIBE);
        service = new SpringApplicationBuilder(NotesApplication.class).initializers(new ServersInitializer())
                .run("--spring.application.name=" + SERVICE, "--server.port=0",
                        "--ocop.kafka=" + kafka.bootstrapServers(), "--OCOP_KAFKA_SECURITY=SASL_SSL",
                        "--OCOP_KAFKA_CA=" + kafka.authority(),
                        "--OCOP_KAFKA_USER=" + SERVICE,
                        "--OCOP_KAFKA_PASSWORD=" + GuardedKafka.password(SERVICE));
        // what is missing at the start and comes later must not need another start
        kafka.allow(SERVICE, ResourceType.GROUP, SERVICE, READ);
    }

    @AfterAll
    static void everythingEnds() {
        service.close();
        kafka.close();
    }

    @Test
    void itsFactsArriveInItsTopic() {
        var outbox = service.getBean(Outbox.class);
        var transaction = service.getBean(TransactionTemplate.class);
        new Scope("09817", Jurisdiction.ALL, UUID.randomUUID(), "test", Set.of())
                .run(() -> transaction.executeWithoutResult(status -> outbox.append(NotesApplication.NOTES,
                        "NoteWritten", "09817", "guarded", 1, new UnitFact("09817", "x", "COMMUNE", null))));

        Facts.eventually(() -> keys(NotesApplication.NOTES), keys -> keys.contains("guarded"));
    }

    @Test
    void itHearsWhatOthersSayAndKeepsWhatItCannotHandle() throws Exception {
        var unit = FactSchemas.samples(Topics.UNITS.name()).getFirst();
        send("admin", Topics.UNITS, unit.toString());
        send("admin", Topics.UNITS, "this is no fact");

        var jdbc = service.getBean(JdbcClient.class);
        Facts.eventually(() -> jdbc.sql("select count(*) from platform.unit").query(Long.class).single(), n -> n == 1);
        var letters = service.getBean(DeadLetters.class);
        Facts.eventually(letters::waiting, waiting -> waiting.size() == 1);
        assertThat(letters.replay("units-in-0").failed()).isEqualTo(1);
    }

    @Test
    void whoHasNoPasswordSeesNothing() {
        var nobody = new KafkaClients(kafka.bootstrapServers(), Map.of("security.protocol", "SSL",
                "ssl.truststore.type", "PEM", "ssl.truststore.certificates", kafka.authority()));
        try (var admin = Admin.create(
                nobody.with(Map.of("default.api.timeout.ms", 2_000, "request.timeout.ms", 1_000)))) {
            assertThatThrownBy(() -> admin.listTopics().names().get()).isNotNull();
        }
    }

    @Test
    void onlyItsOwnerWritesATopic() {
        assertThatThrownBy(() -> send("stranger", Topics.UNITS, "{}"))
                .hasRootCauseInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> send(SERVICE, Topics.UNITS, "{}"))
                .hasRootCauseInstanceOf(TopicAuthorizationException.class);
    }

    private static void send(String user, Topic<?> topic, String text) throws Exception {
        try (var producer = new KafkaProducer<>(kafka.as(user).with(Map.of("acks", "all", "max.block.ms", 10_000)),
                new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic.name(), "key", text)).get();
        }
    }

    private static Set<String> keys(Topic<?> topic) {
        var keys = new HashSet<String>();
        try (var reader = new KafkaConsumer<>(kafka.as("admin").with(Map.of("isolation.level", "read_committed")),
                new StringDeserializer(), new StringDeserializer())) {
            var partitions = reader.partitionsFor(topic.name()).stream()
                    .map(each -> new TopicPartition(topic.name(), each.partition())).toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            var ends = reader.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> reader.position(each) < ends.getOrDefault(each, 0L))) {
                reader.poll(Duration.ofMillis(200)).forEach(fact -> keys.add(fact.key()));
            }
        }
        return keys;
    }
}
