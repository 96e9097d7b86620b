package vn.ocop.local.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.ocop.local.Layout;
import vn.ocop.local.Port;
import vn.ocop.local.PortPlan;
import vn.ocop.local.Secrets;
import vn.ocop.local.build.Module;
import vn.ocop.local.part.ReleasedProgram.Run;
import vn.ocop.local.server.ServerMain;

/** All parts of one installation, in the order they are shown in. */
public final class Parts {
    private static final List<String> WITH_DATABASE = List.of("registry", "certification", "programme",
            "notifications");
    private static final List<String> SERVICES = List.of("registry", "certification", "programme", "notifications",
            "portal",
            "gateway");
    private static final int SERVICE_HEAP = 192;

    private final Layout layout;
    private final PortPlan ports;
    private final Secrets secrets;

    /** The parts of this installation. */
    public Parts(Layout layout, PortPlan ports, Secrets secrets) {
        this.layout = layout;
        this.ports = ports;
        this.secrets = secrets;
    }

    /** The services' Maven modules. */
    public List<Module> services() {
        return SERVICES.stream().map(this::module).toList();
    }

    /**
     * The parts.
     *
     * @param built waits until the services' jars are there
     */
    public List<Part> all(Built built) {
        var parts = new ArrayList<>(List.of(postgres(), server("kafka", Port.KAFKA, 256, Port.KAFKA_CONTROLLER),
                server("objects", Port.OBJECTS, 96), server("mail", Port.MAIL, 64, Port.SMTP), keycloak()));
        SERVICES.forEach(name -> parts.add(service(name, built)));
        return List.copyOf(parts);
    }

    private Part postgres() {
        var databases = new ArrayList<>(WITH_DATABASE);
        databases.add(KeycloakStarting.NAME);
        var starting = new PostgresStarting(layout, secrets, ports.of(Port.POSTGRES), databases);
        return new Part(PostgresStarting.NAME, List.of(Port.POSTGRES), Set.of(),
                PostgresStarting.data(layout).toString(),
                () -> starting.access().answers(), starting);
    }

    private Part keycloak() {
        return new Part(KeycloakStarting.NAME, List.of(Port.KEYCLOAK, Port.KEYCLOAK_MANAGEMENT),
                Set.of(PostgresStarting.NAME), JavaProgram.mark(layout, KeycloakStarting.NAME),
                Readiness.http(new Environments(layout, ports, secrets).issuer() + "/.well-known/openid-configuration",
                        true),
                new KeycloakStarting(layout, ports, secrets));
    }

    private Part server(String name, Port port, int heap, Port... others) {
        var all = new ArrayList<>(List.of(port));
        all.addAll(List.of(others));
        var module = new Module(layout.root().resolve("platform/local"), "ocop-local");
        var arguments = new ArrayList<>(List.of(name, layout.data().resolve(name).toString()));
        all.forEach(each -> arguments.add(Integer.toString(ports.of(each))));
        arguments.add(Integer.toString(ports.reached(port)));
        var environment = new TreeMap<>(Map.of("OCOP_S3_BUCKET", "ocop"));
        if (name.equals("objects")) {
            environment.putAll(new Environments(layout, ports, secrets).objectStore());
        }
        var recorded = new ArrayList<>(List.of(name, layout.recording().resolve(name).toString()));
        all.forEach(_ -> recorded.add("0"));
        recorded.add("0");
        var run = new Run(ServerMain.class.getName(), arguments, heap, environment, recorded, Map.of());
        return new Part(name, all, Set.of(), JavaProgram.mark(layout, name), readiness(name),
                new ReleasedProgram(layout, name, module, Built.already(), run));
    }

    private Readiness readiness(String server) {
        return server.equals("kafka")
                ? Readiness.kafka(ports.of(Port.KAFKA))
                : Readiness.http("http://127.0.0.1:" + ports.of(Port.named(server)) + "/", false);
    }

    private Part service(String name, Built built) {
        Port port = Port.named(name);
        String main = "vn.ocop." + name + "." + Character.toUpperCase(name.charAt(0)) + name.substring(1)
                + "Application";
        var environments = new Environments(layout, ports, secrets);
        var database = WITH_DATABASE.contains(name);
        return new Part(name, List.of(port), Set.of(PostgresStarting.NAME, "kafka", "objects"),
                JavaProgram.mark(layout, name),
                Readiness.http("http://127.0.0.1:" + ports.of(port) + "/actuator/health/readiness", true),
                new ReleasedProgram(layout, name, module(name), built,
                        new Run(main, List.of(), SERVICE_HEAP, environments.service(name, database), List.of(),
                                database ? environments.migration(name) : Map.of())));
    }

    private Module module(String name) {
        return new Module(layout.root().resolve(name.equals("gateway") ? "gateway" : "services/" + name),
                "ocop-" + name);
    }
}
