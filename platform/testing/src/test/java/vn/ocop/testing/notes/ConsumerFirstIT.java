package vn.ocop.testing.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ocop.contracts.Topics;
import vn.ocop.local.server.KafkaBroker;
import vn.ocop.platform.kafka.KafkaClients;
import vn.ocop.platform.topics.DeclaredTopic;
import vn.ocop.platform.topics.TopicSetup;
import vn.ocop.testing.FactSchemas;
import vn.ocop.testing.Facts;
import vn.ocop.testing.ServersInitializer;

/** A service that starts before those it listens to creates none of their topics, and hears them as soon as they are there. */
class ConsumerFirstIT {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void itCreatesNothingWaitsAndHearsWithoutAnotherStart() throws Exception {
        try (var broker = KafkaBroker.start(folder.resolve("kafka"), 0, 0)) {
            var clients = new KafkaClients(broker.bootstrapServers(), Map.of());
            try (var service = new SpringApplicationBuilder(NotesApplication.class)
                    .initializers(new ServersInitializer())
                    .run("--spring.application.name=early", "--server.port=0",
                            "--ocop.kafka=" + broker.bootstrapServers())) {
                assertThat(service.getBean(Environment.class).getProperty("ocop.kafka"))
                        .isEqualTo(broker.bootstrapServers());
                Facts.eventually(() -> topics(clients), there -> there.contains(NotesApplication.NOTES.name()));
                assertThat(topics(clients)).doesNotContain(Topics.UNITS.name(), Topics.CERTIFICATES.name());

                new TopicSetup(clients, List.of(DeclaredTopic.facts(Topics.UNITS))).ensure(topic -> {});
                var unit = FactSchemas.samples(Topics.UNITS.name()).getFirst();
                try (var owner = new KafkaProducer<>(clients.with(Map.of()), new StringSerializer(),
                        new StringSerializer())) {
                    owner.send(new ProducerRecord<>(Topics.UNITS.name(), "unit", unit.toString())).get();
                }

                var jdbc = service.getBean(JdbcClient.class);
                Facts.eventually(() -> jdbc.sql("select count(*) from platform.unit where code = ?")
                        .param(unit.get("data").get("code").asString()).query(Long.class).single(), n -> n == 1);
            }
        }
    }

    private static Set<String> topics(KafkaClients clients) {
        try (var admin = Admin.create(clients.with(Map.of()))) {
            return admin.listTopics().names().get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
