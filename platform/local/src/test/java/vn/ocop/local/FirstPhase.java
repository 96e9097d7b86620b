package vn.ocop.local;

import java.nio.file.Path;
import java.time.Duration;
import vn.ocop.local.part.Parts;

/** What a launcher does before it starts anything, all parts at once; run by {@code src/test/scripts/soak}. */
final class FirstPhase {
    private FirstPhase() {}

    /** The sources' folder, a home of its own. */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        var layout = new Layout(root, Path.of(arguments[1]), root.resolve(".ocop/programs"));
        var parts = new Parts(layout, PortPlan.withOffset(0), new Secrets(layout.secrets()));
        var build = new Build(layout, parts.services(), false, Progress.none());
        var tasks = new Tasks(Progress.none(), Duration.ofSeconds(50));
        tasks.start("build", build::run);
        for (var part : parts.all(build)) {
            tasks.start(part.name(), () -> {
                part.starting().prepare();
                part.starting().launch();
            });
        }
        tasks.await();
    }
}
