package vn.ocop.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ocop.local.Layout;
import vn.ocop.local.build.Module;
import vn.ocop.local.build.Release;
import vn.ocop.local.process.Launch;

/** A Java program run from the release of its module, with an ahead-of-time cache beside the release's jars. */
final class ReleasedProgram implements Starting {
    private final Layout layout;
    private final String name;
    private final Module module;
    private final Built built;
    private final Run run;
    private @Nullable Release release;

    /**
     * What is run of the module.
     *
     * @param heap megabytes
     * @param recorded the arguments with which its cache is recorded while it runs itself: other folders and ports
     * @param migration environment of what migrates its database before; empty where it has none
     */
    record Run(String main, List<String> arguments, int heap, Map<String, String> environment, List<String> recorded,
            Map<String, String> migration) {}

    ReleasedProgram(Layout layout, String name, Module module, Built built, Run run) {
        this.layout = layout;
        this.name = name;
        this.module = module;
        this.built = built;
        this.run = run;
    }

    @Override
    public void prepare() throws Exception {
        built.await();
        release();
    }

    /** What was built when it was first asked for: a build that comes later is the next launcher's. */
    private synchronized Release release() throws IOException, InterruptedException {
        var known = release;
        if (known == null) {
            known = Release.of(layout.root(), module.folder(), module.artifact(), layout.releases());
            release = known;
        }
        return known;
    }

    private JavaProgram program(String as, List<String> arguments) throws IOException, InterruptedException {
        return new JavaProgram(as, run.heap(),
                JavaProgram.classPath(release().classPath(), run.main(), arguments.toArray(String[]::new)),
                run.environment());
    }

    private Path cache() throws IOException, InterruptedException {
        return release().folder().resolve(name + "-" + JavaProgram.cacheKey() + ".aot");
    }

    @Override
    public Launch launch() throws IOException, InterruptedException {
        return program(name, run.arguments()).launch(layout);
    }

    @Override
    public void beforeStart() throws IOException, InterruptedException {
        if (!run.migration().isEmpty()) {
            new Migrating(layout, name, run.migration()).of(release());
        }
        program(name, run.arguments()).writeArguments(layout, Recording.use(cache()));
    }

    @Override
    public Optional<Recording> recording() throws IOException, InterruptedException {
        if (Files.exists(cache())) {
            return Optional.empty();
        }
        var recorded = program("recording-" + name, run.recorded());
        recorded.writeArguments(layout, Recording.record(cache()));
        return Optional.of(new Recording(cache(), recorded.launch(layout).atLowPriority()));
    }
}
