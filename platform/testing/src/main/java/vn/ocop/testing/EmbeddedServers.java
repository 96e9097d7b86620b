package vn.ocop.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import vn.ocop.local.server.KafkaBroker;
import vn.ocop.local.server.ObjectStore;
import vn.ocop.local.server.PostgresServer;

/** PostgreSQL, Kafka and an S3 store as the local installation runs them, on free ports, in a folder of the build. */
final class EmbeddedServers implements Servers {

    private static final String PASSWORD = "test";
    /** What is too old goes within a second: a broker usually looks every five minutes. */
    private static final Map<String, String> PROMPT = Map.of("log.retention.check.interval.ms", "500",
            "log.initial.task.delay.ms", "500");

    private final PostgresServer postgres;
    private final KafkaBroker kafka;
    private final ObjectStore objects;

    EmbeddedServers() {
        try {
            var home = Files.createDirectories(Path.of("target", "servers").toAbsolutePath());
            var run = Files.createTempDirectory(home, "run-");
            postgres = PostgresServer.startWithoutFsync(run.resolve("postgres"), home.resolve("postgres-binaries"), 0);
            kafka = KafkaBroker.start(run.resolve("kafka"), 0, 0, PROMPT);
            Servers.createTopics(kafka.bootstrapServers());
            objects = ObjectStore.start(run.resolve("objects"), 0, "test", PASSWORD);
            objects.createBucket("ocop");
            // after the services under test have ended: without a broker each of their listeners waits half a minute
            SpringApplication.getShutdownHandlers().add(this::close);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Map<String, Object> settingsFor(String service) {
        postgres.createServiceDatabase(service, PASSWORD);
        return Map.of("OCOP_DB_URL", postgres.jdbcUrl(service), "OCOP_DB_PASSWORD_OWNER", PASSWORD,
                "OCOP_DB_PASSWORD_APP",
                PASSWORD, "OCOP_DB_PASSWORD_RELAY", PASSWORD, "OCOP_KAFKA", kafka.bootstrapServers(),
                "OCOP_S3_ENDPOINT",
                objects.endpoint(), "OCOP_S3_ACCESS_KEY", "test", "OCOP_S3_SECRET_KEY", PASSWORD,
                "OCOP_PERSONAL_KEY", PERSONAL_KEY);
    }

    private void close() {
        objects.close();
        kafka.close();
        postgres.close();
    }
}
