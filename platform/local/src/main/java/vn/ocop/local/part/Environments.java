package vn.ocop.local.part;

import java.util.Map;
import java.util.TreeMap;
import vn.ocop.local.Layout;
import vn.ocop.local.Port;
import vn.ocop.local.PortPlan;
import vn.ocop.local.Secrets;
import vn.ocop.local.identity.Realm;

/** The environment each service reads its settings from: the contract between the platform and whatever runs it. */
record Environments(Layout layout, PortPlan ports, Secrets secrets) {
    /** The load tests come from one address; no real installation would allow as much. */
    private static final String RATE_PER_SECOND = "20000";

    String issuer() {
        return ports.url(Port.KEYCLOAK) + "/realms/" + Realm.NAME;
    }

    Map<String, String> service(String name, boolean database) {
        var all = new TreeMap<String, String>();
        all.put("SERVER_PORT", Integer.toString(ports.of(Port.named(name))));
        all.put("SERVER_ADDRESS", "127.0.0.1");
        all.put("SPRING_OUTPUT_ANSI_ENABLED", "never");
        all.put("OCOP_ISSUER", issuer());
        all.put("OCOP_JWKS", issuer() + "/protocol/openid-connect/certs");
        all.put("OCOP_KAFKA", "127.0.0.1:" + ports.reached(Port.KAFKA));
        all.put("OCOP_GATEWAY_URL", ports.url(Port.GATEWAY));
        if (database) {
            all.putAll(database(name));
        }
        all.putAll(switch (name) {
            case "registry" -> registry();
            case "programme", "certification" -> directory();
            case "notifications" -> notifications();
            case "gateway" -> gateway();
            case "portal" -> services();
            default -> Map.of();
        });
        return all;
    }

    private Map<String, String> registry() {
        var all = new TreeMap<>(objectStore());
        all.put("OCOP_PERSONAL_KEY", "1:" + secrets.of("registry.personal-key"));
        return all;
    }

    Map<String, String> objectStore() {
        return Map.of("OCOP_S3_ENDPOINT", "http://127.0.0.1:" + ports.reached(Port.OBJECTS), "OCOP_S3_BUCKET", "ocop",
                "OCOP_S3_ACCESS_KEY", secrets.of("objects.key"), "OCOP_S3_SECRET_KEY", secrets.of("objects.secret"));
    }

    private Map<String, String> database(String name) {
        var passwords = secrets.database(name);
        return Map.of("OCOP_DB_URL", "jdbc:postgresql://127.0.0.1:" + ports.reached(Port.POSTGRES) + "/" + name,
                "OCOP_MIGRATE", "false", "OCOP_DB_PASSWORD_APP", passwords.app(), "OCOP_DB_PASSWORD_RELAY",
                passwords.relay(), "OCOP_AUDIT_KEY", secrets.of("audit.key"));
    }

    /** What brings a service's database to its version has the owner's password, and nothing else has. */
    Map<String, String> migration(String name) {
        return Map.of("OCOP_DB_URL", "jdbc:postgresql://127.0.0.1:" + ports.reached(Port.POSTGRES) + "/" + name,
                "OCOP_DB_PASSWORD_OWNER", secrets.database(name).owner());
    }

    private Map<String, String> notifications() {
        var all = new TreeMap<>(directory());
        all.put("OCOP_SMTP_HOST", "127.0.0.1");
        all.put("OCOP_SMTP_PORT", Integer.toString(ports.reached(Port.SMTP)));
        return all;
    }

    private Map<String, String> directory() {
        return Map.of("OCOP_KEYCLOAK_URL", ports.url(Port.KEYCLOAK), "OCOP_REALM", Realm.NAME,
                "OCOP_DIRECTORY_CLIENT_ID", "ocop-directory", "OCOP_DIRECTORY_CLIENT_SECRET",
                secrets.of("client.directory"));
    }

    private Map<String, String> gateway() {
        var all = new TreeMap<>(services());
        all.putAll(Map.of("OCOP_PORTAL_URL", local(Port.PORTAL), "OCOP_WEB_CLIENT_ID", "ocop-web",
                "OCOP_WEB_CLIENT_SECRET", secrets.of("client.web"), "OCOP_RATE_PER_SECOND", RATE_PER_SECOND,
                "OCOP_KEYCLOAK_URL", ports.url(Port.KEYCLOAK), "OCOP_REALM", Realm.NAME));
        return all;
    }

    private Map<String, String> services() {
        return Map.of("OCOP_REGISTRY_URL", local(Port.REGISTRY), "OCOP_CERTIFICATION_URL", local(Port.CERTIFICATION),
                "OCOP_PROGRAMME_URL", local(Port.PROGRAMME), "OCOP_NOTIFICATIONS_URL", local(Port.NOTIFICATIONS));
    }

    private String local(Port port) {
        return "http://127.0.0.1:" + ports.reached(port);
    }
}
