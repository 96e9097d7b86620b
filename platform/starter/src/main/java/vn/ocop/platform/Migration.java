package vn.ocop.platform;

import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;

/**
 * Brings a service's database to its version: the platform's own tables first, with a history of their own, then the
 * service's. As a program of its own it is the only one that needs the owner's password: a service that cannot own its
 * tables cannot rewrite its own audit.
 */
public final class Migration {

    private Migration() {}

    /** Migrates what {@code OCOP_DB_URL} and {@code OCOP_DB_PASSWORD_OWNER} name; the argument is the service's name. */
    public static void main(String[] arguments) {
        run(ofEnvironment(arguments[0], System.getenv()));
    }

    private static Configuration ofEnvironment(String service, Map<String, String> environment) {
        return Flyway.configure()
                .dataSource(Objects.requireNonNull(environment.get("OCOP_DB_URL"), "OCOP_DB_URL"), service + "_owner",
                        environment.get("OCOP_DB_PASSWORD_OWNER"))
                .placeholders(Map.of("service", service))
                .locations("classpath:db/migration");
    }

    static void run(Configuration service) {
        Flyway.configure()
                .configuration(service)
                .locations("classpath:db/platform")
                .schemas("platform")
                .defaultSchema("platform")
                .createSchemas(true)
                .load()
                .migrate();
        Flyway.configure().configuration(service).load().migrate();
    }
}
