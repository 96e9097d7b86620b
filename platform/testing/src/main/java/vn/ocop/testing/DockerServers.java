package vn.ocop.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import vn.ocop.local.server.ObjectStore;
import vn.ocop.local.server.PostgresAccess;
import vn.ocop.local.server.ServicePasswords;

/** The same servers as containers. */
final class DockerServers implements Servers {

    private static final String PASSWORD = "test";

    private final PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18").withUsername("postgres")
            .withPassword(PASSWORD);
    private final KafkaContainer kafka = new KafkaContainer("apache/kafka:4.2.1")
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    private final ObjectStore objects;

    DockerServers() {
        postgres.start();
        kafka.start();
        Servers.createTopics(kafka.getBootstrapServers());
        try {
            var run = Files.createTempDirectory(Files.createDirectories(Path.of("target", "servers").toAbsolutePath()),
                    "run-");
            objects = ObjectStore.start(run.resolve("objects"), 0, "test", PASSWORD);
            objects.createBucket("ocop");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Map<String, Object> settingsFor(String service) {
        var access = new PostgresAccess(postgres.getMappedPort(5432), PASSWORD);
        try {
            access.createServiceDatabase(service, ServicePasswords.same(PASSWORD));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        var url = access.jdbcUrl(service);
        return Map.of("OCOP_DB_URL", url, "OCOP_DB_PASSWORD_OWNER", PASSWORD, "OCOP_DB_PASSWORD_APP", PASSWORD,
                "OCOP_DB_PASSWORD_RELAY", PASSWORD, "OCOP_KAFKA", kafka.getBootstrapServers(), "OCOP_S3_ENDPOINT",
                objects.endpoint(), "OCOP_S3_ACCESS_KEY", "test", "OCOP_S3_SECRET_KEY", PASSWORD,
                "OCOP_PERSONAL_KEY", PERSONAL_KEY);
    }
}
