package vn.ocop.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.ocop.local.Layout;
import vn.ocop.local.Port;
import vn.ocop.local.PortPlan;
import vn.ocop.local.Secrets;
import vn.ocop.local.identity.KeycloakProgram;
import vn.ocop.local.identity.Realm;
import vn.ocop.local.process.Launch;

/** Keycloak on the platform's PostgreSQL; the realm is imported when the database has none. */
final class KeycloakStarting implements Starting {
    static final String NAME = "keycloak";
    private static final int HEAP = 384;

    /** Its start is most of its work on one machine: code is compiled once, and quickly. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    private final Layout layout;
    private final PortPlan ports;
    private final Secrets secrets;

    KeycloakStarting(Layout layout, PortPlan ports, Secrets secrets) {
        this.layout = layout;
        this.ports = ports;
        this.secrets = secrets;
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        Path home = program().homeIn(home());
        Path imports = Files.createDirectories(home.resolve("data/import"));
        Path realm = imports.resolve("ocop-realm.json");
        if (!Files.exists(realm)) {
            Path half = home.resolve("data/ocop-realm.half");
            Files.deleteIfExists(half);
            // it holds the clients' secrets
            Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(half, Realm.text(values()));
            Files.move(half, realm, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private Path home() {
        return layout.data().resolve(NAME);
    }

    @Override
    public boolean isPrepared() throws IOException {
        return Files.isDirectory(KeycloakProgram.place(layout.programs(), archive()));
    }

    private KeycloakProgram program() throws IOException, InterruptedException {
        return KeycloakProgram.in(layout.programs(), archive());
    }

    private Path archive() throws IOException {
        return Path.of(Files.readString(layout.root().resolve("platform/local/target/keycloak-distribution")).strip());
    }

    private Map<String, String> values() {
        return Map.of("gateway", ports.url(Port.GATEWAY), "webSecret", secrets.of("client.web"), "directorySecret",
                secrets.of("client.directory"), "secondFactor",
                System.getenv().getOrDefault("OCOP_SECOND_FACTOR", "off"));
    }

    private JavaProgram javaProgram() {
        return new JavaProgram(NAME, HEAP, KeycloakProgram.arguments(home()), environment());
    }

    @Override
    public Launch launch() {
        return javaProgram().launch(layout);
    }

    @Override
    public void beforeStart() throws IOException {
        javaProgram().writeArguments(layout, List.of(QUICK_START));
    }

    private Map<String, String> environment() {
        var environment = new TreeMap<String, String>();
        environment.put("KC_DB_URL", "jdbc:postgresql://127.0.0.1:" + ports.reached(Port.POSTGRES) + "/keycloak");
        environment.put("KC_DB_USERNAME", "keycloak_owner");
        environment.put("KC_DB_PASSWORD", secrets.database(NAME).owner());
        environment.put("KC_DB_POOL_INITIAL_SIZE", "1");
        environment.put("KC_DB_POOL_MIN_SIZE", "1");
        environment.put("KC_DB_POOL_MAX_SIZE", "20");
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", Integer.toString(ports.of(Port.KEYCLOAK)));
        environment.put("KC_HTTP_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("KC_HTTP_MANAGEMENT_PORT", Integer.toString(ports.of(Port.KEYCLOAK_MANAGEMENT)));
        // alone: else it opens ports to others on every address
        environment.put("KC_CACHE", "local");
        environment.put("KC_HOSTNAME", ports.url(Port.KEYCLOAK));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.of("keycloak.admin"));
        return environment;
    }
}
