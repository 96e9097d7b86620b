package vn.ocop.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.ocop.local.Layout;
import vn.ocop.local.UserError;
import vn.ocop.local.build.Release;

/**
 * Brings a service's database to the version of a release, in a program of its own, before the service starts. What a
 * release has done once is not asked for again.
 */
record Migrating(Layout layout, String service, Map<String, String> environment) {
    private static final List<String> SMALL = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx96m",
            "-XX:-UsePerfData");
    private static final int MINUTES = 5;

    void of(Release release) throws IOException, InterruptedException {
        Path done = layout.data().resolve("migrated-" + service);
        String version = release.folder().getFileName().toString();
        if (Files.exists(done) && Files.readString(done).equals(version)) {
            return;
        }
        var command = new ArrayList<String>(List.of(JavaProgram.JAVA));
        command.addAll(SMALL);
        command.addAll(JavaProgram.classPath(release.classPath(), "vn.ocop.platform.Migration", service));
        Files.createDirectories(layout.logs());
        Path log = layout.logs().resolve("migrating-" + service + ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new UserError("Cơ sở dữ liệu của %s chưa nâng cấp được, xem %s.".formatted(service, log),
                    "The database of %s could not be migrated, see %s.".formatted(service, log));
        }
        Files.writeString(done, version);
    }
}
