package vn.ocop.local.identity;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.ocop.local.archive.Unpacked;
import vn.ocop.local.build.Digest;
import vn.ocop.local.process.Child;

/** Keycloak's distribution, unpacked and built for PostgreSQL once; its folder is only read afterwards. */
public record KeycloakProgram(Path folder) {
    private static final List<String> BUILD = List.of("build", "--db=postgres", "--health-enabled=true",
            "--cache=local");
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Set<String> OWN_FOLDERS = Set.of("data");
    private static final List<String> JAVA_OPENS = List.of("--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED", "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED");

    /**
     * Unpacks and builds Keycloak unless that has been done.
     *
     * @param archive the distribution's {@code .tar.gz}; its name carries the version
     */
    public static KeycloakProgram in(Path programs, Path archive) throws InterruptedException {
        return new KeycloakProgram(Unpacked.at(place(programs, archive), folder -> {
            Unpacked.fromTarGz(archive, 1).into(folder);
            build(folder);
        }));
    }

    /** Where it lies when it has been unpacked and built: named by its version and what it was built for. */
    public static Path place(Path programs, Path archive) {
        String version = archive.getFileName().toString().replace("-quarkus-dist", "").replace(".tar.gz", "");
        return programs.resolve(version + "-" + Digest.of(BUILD));
    }

    private static void build(Path folder) throws IOException, InterruptedException {
        Path log = folder.resolve("build.log");
        var command = new ArrayList<>(List.of(folder.resolve("bin/kc.sh").toString()));
        command.addAll(BUILD);
        var builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectInput(new File("/dev/null")).redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx1g");
        if (Child.await(builder.start(), PATIENCE, "Keycloak (kc.sh build)") != 0) {
            throw new IOException("Keycloak could not be built:\n" + Files.readString(log));
        }
    }

    /** A home of its own for one installation: the program's folders linked, and its own data beside them. */
    public Path homeIn(Path place) throws IOException {
        Files.createDirectories(place);
        try (var entries = Files.list(folder)) {
            for (Path entry : entries.filter(entry -> !OWN_FOLDERS.contains(entry.getFileName().toString())).toList()) {
                Path link = place.resolve(entry.getFileName());
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, entry);
            }
        }
        return place;
    }

    /** Java's arguments that start Keycloak in this home; what {@code kc.sh} would give, without a shell in between. */
    public static List<String> arguments(Path home) {
        var arguments = new ArrayList<>(JAVA_OPENS);
        arguments.addAll(List.of("-Dkc.home.dir=" + home, "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dpicocli.disable.closures=true",
                "-Dkc.config.built=true", "-Duser.language=en", "-Duser.country=US",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-cp", home.resolve("lib/quarkus-run.jar").toString(), "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start", "--optimized", "--import-realm"));
        return arguments;
    }
}
