package vn.ocop.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

class ServersIT {
    private static final Path PROGRAMS = Path.of("target/programs");

    @TempDir
    private Path folder;

    @Test
    void aServicesDatabaseCanBeAskedForTwiceAndBindsTheApplicationsRole() throws Exception {
        try (var server = PostgresServer.startWithoutFsync(folder.resolve("data"), PROGRAMS, 0)) {
            server.createServiceDatabase("registry", "secret");
            server.createServiceDatabase("registry", "secret");

            String url = server.jdbcUrl("registry");
            try (var owner = DriverManager.getConnection(url, "registry_owner", "secret");
                    var statement = owner.createStatement()) {
                statement.execute("create table product (name text collate \"vi-x-icu\")");
                statement.execute("insert into product values ('ớt'), ('ổi'), ('đào'), ('dưa'), ('đu đủ')");
                var names = statement.executeQuery("select string_agg(name, ',' order by name) from product");
                names.next();
                assertThat(names.getString(1)).isEqualTo("dưa,đào,đu đủ,ổi,ớt");
            }
            try (var app = DriverManager.getConnection(url, "registry_app", "secret");
                    var statement = app.createStatement()) {
                assertThatThrownBy(() -> statement.execute("select * from product")).isInstanceOf(SQLException.class);
                assertThatThrownBy(() -> statement.execute("create table mine (id int)"))
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void postgresqlStartsAgainOnTheFolderOfAKilledServer() {
        Path data = folder.resolve("data");
        var killed = PostgresServer.start(data, PROGRAMS, 0);
        killed.createServiceDatabase("programme", "secret");
        killed.kill();

        try (var server = PostgresServer.start(data, PROGRAMS, 0)) {
            server.createServiceDatabase("programme", "secret");
            assertThat(server.port()).isPositive();
        }
    }

    @Test
    void kafkaKeepsItsTopicsOverARestart() throws Exception {
        Path log = folder.resolve("kafka");
        try (var broker = KafkaBroker.start(log, 0, 0);
                var producer = new KafkaProducer<>(Map.<String, Object>of("bootstrap.servers",
                        broker.bootstrapServers()), new StringSerializer(), new StringSerializer());
                var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("facts", 1, (short) 1))).all().get();
            producer.send(new ProducerRecord<>("facts", "key", "kept"));
        }
        try (var broker = KafkaBroker.start(log, 0, 0);
                var consumer = new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers(),
                                "group.id", "test", "auto.offset.reset", "earliest"),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            consumer.subscribe(List.of("facts"));
            assertThat(consumer.poll(Duration.ofSeconds(20))).singleElement()
                    .satisfies(fact -> assertThat(fact.value()).isEqualTo("kept"));
        }
    }

    @Test
    void theObjectStoreKeepsObjectsAndRefusesWhoeverHasNoKey() throws Exception {
        Path objects = folder.resolve("objects");
        try (var store = ObjectStore.start(objects, 0, "key", "secret"); var client = client(store)) {
            store.createBucket("ocop");
            client.putObject(put -> put.bucket("ocop").key("papers/1").contentType("text/plain"),
                    RequestBody.fromString("giấy tờ"));
        }
        try (var store = ObjectStore.start(objects, 0, "key", "secret"); var client = client(store)) {
            var kept = client.getObjectAsBytes(get -> get.bucket("ocop").key("papers/1"));

            assertThat(kept.asUtf8String()).isEqualTo("giấy tờ");
            assertThat(kept.response().contentType()).isEqualTo("text/plain");
            assertThat(status(store.endpoint() + "/ocop")).isEqualTo(403);
            assertThat(status(store.endpoint() + "/ocop/papers/1")).isEqualTo(403);
        }
    }

    private static S3Client client(ObjectStore store) {
        return S3Client.builder().endpointOverride(URI.create(store.endpoint())).region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .build();
    }

    private static int status(String address) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address)).build(),
                BodyHandlers.discarding()).statusCode();
    }
}
